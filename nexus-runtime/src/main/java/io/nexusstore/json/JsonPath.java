package io.nexusstore.json;

import java.util.ArrayList;
import java.util.List;

/** The way from a value to the part at hand; it is put into words only where something is wrong. Serves one value. */
final class JsonPath {

    /** The step from the place of an entry to its key. */
    static final Object OF_KEY = new Object();

    private final List<Object> steps = new ArrayList<>();

    /** Goes to a part: the position of an element, the name of a component, or a {@link Key}. */
    void enter(Object step) {
        steps.add(step);
    }

    void leave() {
        steps.remove(steps.size() - 1);
    }

    /** Returns the path in words: {@code [2].city}, empty for the value itself. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer || step instanceof Key) {
                path.append('[').append(step).append(']');
            } else if (step == OF_KEY) {
                path.append("<key>");
            } else {
                path.append('.').append(step);
            }
        }
        return path.toString();
    }

    /**
     * The place of an entry of a map.
     *
     * @param shown the key, or what stands for one that messages must not repeat
     */
    record Key(String shown) {

        /** The place of an entry whose key cannot be told. */
        static final Key UNKNOWN = new Key("*");

        @Override
        public String toString() {
            return shown;
        }
    }
}
