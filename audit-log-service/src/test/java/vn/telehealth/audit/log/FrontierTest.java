package vn.telehealth.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static final int SIZE = 700;

    private final MemoryTree tree = MemoryTree.of(IntStream.range(0, SIZE)
            .mapToObj(i -> TreeHash.leaf(("record " + i).getBytes(StandardCharsets.UTF_8)))
            .toList());

    @Test
    void joinsAnyRangeFromLeftLeavesAndRight() {
        var root = new Proofs(tree).root(SIZE);
        for (var from = 0; from < SIZE; from += 37) {
            for (var to = from; to <= SIZE; to += 41) {
                var frontier = Frontier.of(from, roots(Subtree.cover(0, from)));
                tree.leaves().subList(from, to).forEach(frontier::append);
                Subtree.cover(to, SIZE).forEach(subtree -> frontier.append(subtree.height(), tree.root(subtree)));

                assertThat(frontier.size()).isEqualTo(SIZE);
                assertThat(frontier.root()).isEqualTo(root);
            }
        }
    }

    @Test
    void coversARangeWithTheFewestSubtrees() {
        assertThat(Subtree.cover(3, 12)).containsExactly(new Subtree(0, 3), new Subtree(2, 1), new Subtree(2, 2));
        assertThat(Subtree.cover(0, 7)).containsExactly(new Subtree(2, 0), new Subtree(1, 2), new Subtree(0, 6));
        assertThat(Subtree.cover(5, 5)).isEmpty();
    }

    @Test
    void aSubtreeReachesFromItsFirstLeafToTheFirstOfTheNext() {
        var subtree = new Subtree(3, 5);

        assertThat(subtree.first()).isEqualTo(40);
        assertThat(subtree.end()).isEqualTo(48);
    }

    @Test
    void everyPrefixOfALargeLogIsConsistentWithIt() {
        var proofs = new Proofs(tree);
        var whole = new Tree(SIZE, proofs.root(SIZE));

        for (var size = 1; size <= SIZE; size++) {
            var path = proofs.consistency(size, SIZE);
            assertThat(ProofCheck.consistent(new Tree(size, proofs.root(size)), whole, path))
                    .as("of %d leaves", size)
                    .isTrue();
        }
        assertThat(proofs.consistency(0, SIZE)).isEmpty();
    }

    @Test
    void refusesASubtreeThatCannotBeginHere() {
        var frontier = new Frontier();
        frontier.append(TreeHash.EMPTY);

        assertThatThrownBy(() -> frontier.append(1, TreeHash.EMPTY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.of(3, List.of(TreeHash.EMPTY))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCopyGrowsAlone() {
        var frontier = Frontier.of(3, roots(Subtree.cover(0, 3)));
        var before = frontier.root();

        frontier.copy().append(TreeHash.EMPTY);

        assertThat(frontier.root()).isEqualTo(before);
        assertThat(frontier.size()).isEqualTo(3);
    }

    private List<Hash> roots(List<Subtree> subtrees) {
        return subtrees.stream().map(tree::root).toList();
    }
}
