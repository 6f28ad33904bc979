package vn.telehealth.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.telehealth.audit.log.CertificateTransparencyVectors.EMPTY;
import static vn.telehealth.audit.log.CertificateTransparencyVectors.ROOTS;
import static vn.telehealth.audit.log.CertificateTransparencyVectors.hashes;
import static vn.telehealth.audit.log.CertificateTransparencyVectors.leaf;
import static vn.telehealth.audit.log.CertificateTransparencyVectors.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofsTest {

    private final Proofs proofs = CertificateTransparencyVectors.proofs();

    @Test
    void givesTheReferenceRootOfEachSize() {
        var frontier = new Frontier();
        assertThat(frontier.root()).isEqualTo(EMPTY);
        assertThat(proofs.root(0)).isEqualTo(EMPTY);

        for (var size = 1; size <= 8; size++) {
            frontier.append(leaf(size - 1));
            assertThat(frontier.root()).isEqualTo(ROOTS.get(size - 1));
            assertThat(proofs.root(size)).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void givesTheReferenceInclusionProofs() {
        assertThat(proofs.inclusion(0, 1)).isEmpty();
        assertThat(proofs.inclusion(0, 8))
                .isEqualTo(hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(proofs.inclusion(5, 8))
                .isEqualTo(hashes(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(proofs.inclusion(2, 3))
                .isEqualTo(hashes("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
        assertThat(proofs.inclusion(1, 5))
                .isEqualTo(hashes(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void givesTheReferenceConsistencyProofs() {
        assertThat(proofs.consistency(1, 1)).isEmpty();
        assertThat(proofs.consistency(1, 8))
                .isEqualTo(hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(proofs.consistency(6, 8))
                .isEqualTo(hashes(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(proofs.consistency(2, 5))
                .isEqualTo(hashes(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void everyInclusionProofHoldsAndNoChangedOne() {
        for (var size = 1; size <= 8; size++) {
            for (var index = 0; index < size; index++) {
                var path = proofs.inclusion(index, size);
                var leaf = leaf(index);

                assertThat(ProofCheck.included(leaf, index, tree(size), path)).isTrue();
                assertThat(ProofCheck.included(EMPTY, index, tree(size), path)).isFalse();
                assertThat(ProofCheck.included(leaf, index, new Tree(size, EMPTY), path))
                        .isFalse();
                assertThat(ProofCheck.included(leaf, size, tree(size), path)).isFalse();
                for (var other = 0; other < size; other++) {
                    assertThat(ProofCheck.included(leaf, other, tree(size), path))
                            .isEqualTo(other == index);
                }
                for (var changed : changes(path)) {
                    assertThat(ProofCheck.included(leaf, index, tree(size), changed))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyConsistencyProofHoldsAndNoChangedOne() {
        for (var to = 1; to <= 8; to++) {
            for (var from = 1; from <= to; from++) {
                var path = proofs.consistency(from, to);

                assertThat(ProofCheck.consistent(tree(from), tree(to), path)).isTrue();
                assertThat(ProofCheck.consistent(new Tree(from, EMPTY), tree(to), path))
                        .isFalse();
                assertThat(ProofCheck.consistent(tree(from), new Tree(to, EMPTY), path))
                        .isFalse();
                for (var changed : changes(path)) {
                    assertThat(ProofCheck.consistent(tree(from), tree(to), changed))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyLogGrowsFromTheEmptyOneAndNoneShrinks() {
        var nothing = new Tree(0, EMPTY);

        assertThat(ProofCheck.consistent(nothing, tree(5), List.of())).isTrue();
        assertThat(ProofCheck.consistent(tree(5), tree(3), List.of())).isFalse();
        assertThatThrownBy(() -> proofs.consistency(5, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<Hash>> changes(List<Hash> path) {
        var changes = new ArrayList<List<Hash>>();
        var longer = new ArrayList<>(path);
        longer.add(EMPTY);
        changes.add(longer);
        for (var i = 0; i < path.size(); i++) {
            var replaced = new ArrayList<>(path);
            replaced.set(i, EMPTY);
            var shorter = new ArrayList<>(path);
            shorter.remove(i);
            changes.add(replaced);
            changes.add(shorter);
        }
        if (path.size() > 1) {
            var reversed = new ArrayList<>(path);
            Collections.reverse(reversed);
            changes.add(reversed);
        }
        return changes;
    }
}
