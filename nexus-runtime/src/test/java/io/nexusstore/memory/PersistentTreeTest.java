package io.nexusstore.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.house.Effort;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PersistentTreeTest {

    private static final PersistentTree<Integer, String> EMPTY =
            PersistentTree.empty(Comparator.<Integer>naturalOrder());

    @Test
    void behavesLikeASortedMapUnderRandomWrites() {
        long seed = Long.getLong("nexus.seed", System.nanoTime());
        System.out.println("PersistentTreeTest: -Dnexus.seed=" + seed);
        Random random = new Random(seed);
        TreeMap<Integer, String> expected = new TreeMap<>();
        PersistentTree<Integer, String> tree = EMPTY;
        for (int i = 0; i < Effort.of(20_000, 1_000_000); i++) {
            int key = random.nextInt(500);
            if (random.nextInt(5) < 3) {
                expected.put(key, "v" + i);
                tree = tree.with(key, "v" + i);
            } else {
                expected.remove(key);
                tree = tree.without(key);
            }
            assertThat(tree.size()).isEqualTo(expected.size());
            assertThat(tree.get(key)).isEqualTo(expected.get(key));
            if (i % 100 == 0) {
                assertThat(tree.values()).containsExactlyElementsOf(expected.values());
                assertThat(tree.valuesAfter(key))
                        .containsExactlyElementsOf(expected.tailMap(key, false).values());
            }
        }
    }

    @Test
    void writesLeaveEarlierTreesAsTheyWere() {
        PersistentTree<Integer, String> one = EMPTY.with(1, "a");
        PersistentTree<Integer, String> two = one.with(2, "b").with(1, "c");
        PersistentTree<Integer, String> none = two.without(1).without(2);

        assertThat(EMPTY.values()).isEmpty();
        assertThat(one.values()).containsExactly("a");
        assertThat(two.values()).containsExactly("c", "b");
        assertThat(none.values()).isEmpty();
    }

    @Test
    void staysShallowUnderSortedWrites() {
        PersistentTree<Integer, String> ascending = EMPTY;
        PersistentTree<Integer, String> descending = EMPTY;
        for (int i = 0; i < 100_000; i++) {
            ascending = ascending.with(i, "x");
            descending = descending.with(-i, "x");
        }

        // 1.44 log2(n) is the greatest height of a height-balanced tree.
        assertThat(ascending.height()).isLessThanOrEqualTo(24);
        assertThat(descending.height()).isLessThanOrEqualTo(24);
    }

    @Test
    void staysShallowWhenOneSideIsRemoved() {
        PersistentTree<Integer, String> tree = EMPTY;
        for (int i = 0; i < 4_096; i++) {
            tree = tree.with(i, "x");
        }
        for (int i = 0; i < 4_000; i++) {
            tree = tree.without(i);
        }

        assertThat(tree.size()).isEqualTo(96);
        assertThat(tree.height()).isLessThanOrEqualTo(10);
    }

    @Test
    void iterationEndsWithAnException() {
        var values = EMPTY.with(1, "a").values().iterator();
        values.next();

        assertThat(values.hasNext()).isFalse();
        org.assertj.core.api.Assertions.assertThatThrownBy(values::next).isInstanceOf(NoSuchElementException.class);
    }
}
