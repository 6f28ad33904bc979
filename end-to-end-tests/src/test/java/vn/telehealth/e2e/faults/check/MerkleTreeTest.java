package vn.telehealth.e2e.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The judge's own tree against the published roots of Certificate Transparency (RFC 6962): eight leaves, the root of each size. */
class MerkleTreeTest {

    @Test
    void hasTheRootOfEachSize() throws IOException {
        MerkleTree tree = new MerkleTree();
        List<String> lines = lines();

        assertThat(lines).hasSize(8).allSatisfy(line -> {
            String[] leafAndRoot = line.split(" ");
            tree.append(HexFormat.of().parseHex(leafAndRoot[0]));
            assertThat(Base64.getDecoder().decode(tree.root()))
                    .isEqualTo(HexFormat.of().parseHex(leafAndRoot[1]));
        });
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = MerkleTreeTest.class.getResourceAsStream("/merkle/roots.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }
}
