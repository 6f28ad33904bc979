package vn.telehealth.e2e.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** The paths that its reference implementation is tested with: leaf (from one), size, and the path. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "3, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "2, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void followsPathsToTheRoot(int leaf, int size, String path) throws IOException {
        byte[] entry = HexFormat.of().parseHex(lines().get(leaf - 1).split(" ")[0]);
        List<String> hashes = Arrays.stream(path.split(" "))
                .map(HexFormat.of()::parseHex)
                .filter(hash -> hash.length > 0)
                .map(Base64.getEncoder()::encodeToString)
                .toList();

        assertThat(Base64.getDecoder().decode(MerkleTree.root(entry, leaf - 1, size, hashes)))
                .isEqualTo(HexFormat.of().parseHex(lines().get(size - 1).split(" ")[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MerkleTree.root(entry, leaf - 1, size + 8, hashes))
                .withMessageContaining("below");
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = MerkleTreeTest.class.getResourceAsStream("/merkle/roots.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }
}
