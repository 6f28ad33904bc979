package vn.telehealth.audit.log;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The published reference vectors of Certificate Transparency (RFC 6962): eight leaves, the root of each size. */
final class CertificateTransparencyVectors {

    static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    static final List<Hash> ROOTS = hashes(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    static final Hash EMPTY = hash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private CertificateTransparencyVectors() {}

    static Proofs proofs() {
        return new Proofs(MemoryTree.of(LEAVES.stream().map(TreeHash::leaf).toList()));
    }

    static Tree tree(int size) {
        return new Tree(size, ROOTS.get(size - 1));
    }

    static Hash leaf(int index) {
        return TreeHash.leaf(LEAVES.get(index));
    }

    static Hash hash(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }

    static List<Hash> hashes(String... hex) {
        return IntStream.range(0, hex.length).mapToObj(i -> hash(hex[i])).toList();
    }
}
