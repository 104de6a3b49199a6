package io.nexusstore.memory;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: each write returns a new tree, which shares all but one path with the old one.
 *
 * <p>Whoever holds a tree holds a snapshot, for as long as it likes and without a lock.
 */
final class PersistentTree<K, V> {

    // A height-balanced binary tree (Adelson-Velsky and Landis, 1962): the heights of two siblings differ by one at
    // most.

    private final Comparator<? super K> order;
    private final @Nullable Node<K, V> root;

    private PersistentTree(Comparator<? super K> order, @Nullable Node<K, V> root) {
        this.order = order;
        this.root = root;
    }

    static <K, V> PersistentTree<K, V> empty(Comparator<? super K> order) {
        return new PersistentTree<>(order, null);
    }

    int size() {
        return Node.sizeOf(root);
    }

    /** Returns the length of the longest path, which bounds the cost of each operation. */
    int height() {
        return Node.heightOf(root);
    }

    @Nullable
    V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int side = order.compare(key, node.key);
            if (side == 0) {
                return node.value;
            }
            node = side < 0 ? node.left : node.right;
        }
        return null;
    }

    /** Returns the tree in which the key has the value. */
    PersistentTree<K, V> with(K key, V value) {
        return new PersistentTree<>(order, with(root, key, value));
    }

    /** Returns the tree without the key. */
    PersistentTree<K, V> without(K key) {
        return get(key) == null ? this : new PersistentTree<>(order, without(root, key));
    }

    /** Returns the greatest key, or null when there is none. */
    @Nullable
    K lastKey() {
        Node<K, V> node = root;
        while (node != null && node.right != null) {
            node = node.right;
        }
        return node == null ? null : node.key;
    }

    /** Iterates over the values in the order of their keys. */
    Iterable<V> values() {
        return () -> {
            Ascent<K, V> ascent = new Ascent<>();
            ascent.descendLeft(root);
            return ascent;
        };
    }

    /** Iterates over the values whose keys are greater than the given one, in the order of their keys. */
    Iterable<V> valuesAfter(K key) {
        return () -> {
            Ascent<K, V> ascent = new Ascent<>();
            Node<K, V> node = root;
            while (node != null) {
                if (order.compare(key, node.key) < 0) {
                    ascent.path.push(node);
                    node = node.left;
                } else {
                    node = node.right;
                }
            }
            return ascent;
        };
    }

    private Node<K, V> with(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null);
        }
        int side = order.compare(key, node.key);
        if (side == 0) {
            return new Node<>(key, value, node.left, node.right);
        }
        return side < 0
                ? Node.balanced(node, with(node.left, key, value), node.right)
                : Node.balanced(node, node.left, with(node.right, key, value));
    }

    private @Nullable Node<K, V> without(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int side = order.compare(key, node.key);
        if (side < 0) {
            return Node.balanced(node, without(node.left, key), node.right);
        }
        if (side > 0) {
            return Node.balanced(node, node.left, without(node.right, key));
        }
        if (node.left == null || node.right == null) {
            return node.left == null ? node.right : node.left;
        }
        Node<K, V> next = node.right.first();
        return Node.balanced(next, node.left, without(node.right, next.key));
    }

    private static final class Node<K, V> {

        private final K key;
        private final V value;
        private final @Nullable Node<K, V> left;
        private final @Nullable Node<K, V> right;
        private final int height;
        private final int size;

        Node(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            this.key = key;
            this.value = value;
            this.left = left;
            this.right = right;
            this.height = Math.max(heightOf(left), heightOf(right)) + 1;
            this.size = sizeOf(left) + sizeOf(right) + 1;
        }

        static int heightOf(@Nullable Node<?, ?> node) {
            return node == null ? 0 : node.height;
        }

        static int sizeOf(@Nullable Node<?, ?> node) {
            return node == null ? 0 : node.size;
        }

        /** Returns a subtree with the entry of the node between two subtrees whose heights differ by two at most. */
        static <K, V> Node<K, V> balanced(Node<K, V> entry, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            if (left != null && heightOf(left) > heightOf(right) + 1) {
                Node<K, V> inner = left.right;
                if (inner != null && heightOf(left.left) < inner.height) {
                    return joined(inner, joined(left, left.left, inner.left), joined(entry, inner.right, right));
                }
                return joined(left, left.left, joined(entry, inner, right));
            }
            if (right != null && heightOf(right) > heightOf(left) + 1) {
                Node<K, V> inner = right.left;
                if (inner != null && heightOf(right.right) < inner.height) {
                    return joined(inner, joined(entry, left, inner.left), joined(right, inner.right, right.right));
                }
                return joined(right, joined(entry, left, inner), right.right);
            }
            return joined(entry, left, right);
        }

        Node<K, V> first() {
            Node<K, V> node = this;
            while (node.left != null) {
                node = node.left;
            }
            return node;
        }

        private static <K, V> Node<K, V> joined(
                Node<K, V> entry, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            return new Node<>(entry.key, entry.value, left, right);
        }
    }

    /** The nodes that are still to be visited: each stands for itself and its right subtree. */
    private static final class Ascent<K, V> implements Iterator<V> {

        private final Deque<Node<K, V>> path = new ArrayDeque<>();

        void descendLeft(@Nullable Node<K, V> from) {
            for (Node<K, V> node = from; node != null; node = node.left) {
                path.push(node);
            }
        }

        @Override
        public boolean hasNext() {
            return !path.isEmpty();
        }

        @Override
        public V next() {
            Node<K, V> node = path.poll();
            if (node == null) {
                throw new NoSuchElementException("There are no further values.");
            }
            descendLeft(node.right);
            return node.value;
        }
    }
}
