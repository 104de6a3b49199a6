package io.nexusstore.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The form of lists, or of sets: a JSON array.
 *
 * @param <F> the type of the collections
 * @param <E> the type of their elements
 */
public final class CollectionForm<F extends Collection<E>, E extends @Nullable Object> extends JsonForm<F> {

    private final JsonForm<E> element;
    private final boolean isSorted;
    private final Function<List<E>, F> collection;

    private CollectionForm(JsonForm<E> element, boolean isSorted, Function<List<E>, F> collection) {
        this.element = element;
        this.isSorted = isSorted;
        this.collection = collection;
    }

    static <E extends @Nullable Object> CollectionForm<List<E>, E> ofList(JsonForm<E> element) {
        return new CollectionForm<>(element, false, Collections::unmodifiableList);
    }

    static <E extends @Nullable Object> CollectionForm<Set<E>, E> ofSet(JsonForm<E> element) {
        return new CollectionForm<>(
                element, true, elements -> Collections.unmodifiableSet(new LinkedHashSet<>(elements)));
    }

    /** Returns the form of the elements. */
    public JsonForm<E> element() {
        return element;
    }

    /** Returns whether the JSON of each element is an array or object, rather than a scalar. */
    public boolean hasNestedElements() {
        return element.isNested();
    }

    /** Returns whether the collection holds an element of that JSON text. */
    public boolean contains(Object value, String text) {
        for (Object each : (Collection<?>) value) {
            @SuppressWarnings("unchecked") // the value of a field is of the type of its form
            E candidate = (E) each;
            if (candidate != null && text.equals(element.text(candidate))) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean isNested() {
        return true;
    }

    @Override
    F copy(F value) {
        List<E> copies = new ArrayList<>(value.size());
        for (E each : value) {
            add(element.copyOrNull(each), copies);
        }
        return collection.apply(isSorted ? sorted(copies) : copies);
    }

    /** Elements that become equal in their canonical form are one. */
    private List<E> sorted(List<E> copies) {
        TreeMap<String, E> byText = new TreeMap<>(ScalarForm::compare);
        for (E each : copies) {
            byText.put(textOrNull(each), each);
        }
        return new ArrayList<>(byText.values());
    }

    @Override
    void write(F value, StringBuilder out) {
        out.append('[');
        int start = out.length();
        if (isSorted) {
            for (String text : sortedTexts(value)) {
                separate(start, out).append(text);
            }
        } else {
            for (E each : value) {
                element.writeOrNull(each, separate(start, out));
            }
        }
        out.append(']');
    }

    /** What comes from a store is sorted already, and is written to see that it is. */
    private Collection<String> sortedTexts(F value) {
        List<String> texts = new ArrayList<>(value.size());
        boolean isAscending = true;
        for (E each : value) {
            String text = textOrNull(each);
            isAscending &= texts.isEmpty() || ScalarForm.compare(texts.get(texts.size() - 1), text) < 0;
            texts.add(text);
        }
        if (isAscending) {
            return texts;
        }
        SortedSet<String> sorted = new TreeSet<>(ScalarForm::compare);
        sorted.addAll(texts);
        return sorted;
    }

    private static StringBuilder separate(int start, StringBuilder out) {
        return out.length() > start ? out.append(',') : out;
    }

    @Override
    F read(JsonSource in) {
        in.demand(JsonToken.START_ARRAY, "an array");
        List<E> elements = new ArrayList<>();
        for (in.next(); !in.is(JsonToken.END_ARRAY); in.next()) {
            elements.add(element.readAt(in, elements.size()));
        }
        return collection.apply(elements);
    }

    @Override
    @Nullable
    F accept(Object value, JsonWalk walk) {
        if (!(isSorted ? value instanceof Collection : value instanceof List)) {
            walk.addType(isSorted ? "a set" : "a list", value);
            return null;
        }
        walk.visit(value);
        List<E> elements = new ArrayList<>();
        boolean isWhole = true;
        int position = 0;
        for (@Nullable Object each : (Collection<?>) value) {
            E accepted = element.acceptAt(each, position++, "[]", walk);
            isWhole &= each == null || accepted != null;
            if (walk.isMapLike()) {
                add(accepted, elements);
            }
        }
        return walk.isMapLike() && isWhole ? collection.apply(elements) : null;
    }

    private String textOrNull(@Nullable E each) {
        StringBuilder out = new StringBuilder();
        element.writeOrNull(each, out);
        return out.toString();
    }

    @SuppressWarnings("NullAway") // a null that the form does not admit passes until it is reported
    private static <E extends @Nullable Object> void add(@Nullable E each, List<E> elements) {
        elements.add(each);
    }
}
