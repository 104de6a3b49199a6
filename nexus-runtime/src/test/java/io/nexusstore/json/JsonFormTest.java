package io.nexusstore.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.UnreadableValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every form and every value: one text for one value, read back as it was, and nothing else is read. */
final class JsonFormTest {

    private static final int FORMS = 400;
    private static final int VALUES = 10;
    private static final int DEPTH = 3;
    private static final String DAMAGES = "[]{}\",:\\ 01.eE-+nula\u0000\u00e4\uD83D";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void canonicalValuesComeBackAsTheyWere() {
        forEachValue((form, value) -> {
            Object canonical = Objects.requireNonNull(form.canonical(value));
            String text = Objects.requireNonNull(form.stored(canonical));

            assertThat(form.fault(value)).as("fault of %s", text).isNull();
            assertThat(form.value(text, 0)).as("value of %s", text).isEqualTo(canonical);
            assertThat(form.canonical(canonical))
                    .as("canonical form of %s", text)
                    .isEqualTo(canonical);
            assertThat(form.stored(value)).as("text before it is canonical").isNotNull();
        });
    }

    @Test
    void valuesAreEqualWhenTheirTextsAre() {
        forEachForm(random -> {
            JsonForm<Object> form = anyForm(random.form());
            List<Object> values = Stream.generate(random.values())
                    .limit(VALUES)
                    .<Object>map(value -> Objects.requireNonNull(form.canonical(value)))
                    .toList();
            for (Object left : values) {
                for (Object right : values) {
                    String one = Objects.requireNonNull(form.stored(left));
                    assertThat(one.equals(form.stored(right)))
                            .as("texts of %s and %s are equal", left, right)
                            .isEqualTo(left.equals(right));
                    assertThat(form.isSame(left, right)).isEqualTo(left.equals(right));
                }
            }
        });
    }

    @Test
    void theOrderThatJavaDoesNotKeepIsNotSeen() {
        forEachValue((form, value) ->
                assertThat(form.stored(form.canonical(shuffled(value)))).isEqualTo(form.stored(form.canonical(value))));
    }

    @Test
    void elementsAreFoundByTheirTexts() {
        forEachValue((form, value) -> {
            if (form instanceof CollectionForm<?, ?> collection) {
                Collection<?> canonical = (Collection<?>) Objects.requireNonNull(form.canonical(value));
                canonical.stream().filter(Objects::nonNull).forEach(element -> {
                    String text =
                            Objects.requireNonNull(anyForm(collection.element()).stored(element));
                    assertThat(collection.contains(canonical, text))
                            .as("%s in %s", text, canonical)
                            .isTrue();
                    List<Object> rest = new ArrayList<>(canonical);
                    rest.removeIf(element::equals);
                    assertThat(collection.contains(rest, text))
                            .as("%s in %s", text, rest)
                            .isFalse();
                });
            }
        });
    }

    @Test
    void damagedTextsAreReadInOneSpellingOrRefused() {
        forEachValue((form, value) -> {
            String text = damaged(Objects.requireNonNull(form.stored(form.canonical(value))));
            Object read;
            try {
                read = form.value(text, 0);
            } catch (UnreadableValueException refusal) {
                assertThat(refusal.reason()).isNotBlank();
                return;
            }
            assertThat(form.stored(read))
                    .as("text of what was read from %s", text)
                    .isEqualTo(text);
        });
    }

    @Test
    void canonicalCollectionsCannotBeChanged() {
        forEachValue((form, value) -> {
            Object canonical = Objects.requireNonNull(form.canonical(value));
            if (canonical instanceof Collection<?> collection) {
                assertThatThrownBy(collection::clear).isInstanceOf(UnsupportedOperationException.class);
            } else if (canonical instanceof Map<?, ?> map) {
                assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
            }
        });
    }

    private String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        for (int left = 1 + random.nextInt(2); left > 0 && damaged.length() > 0; left--) {
            int place = random.nextInt(damaged.length());
            char other = DAMAGES.charAt(random.nextInt(DAMAGES.length()));
            switch (random.nextInt(4)) {
                case 0 -> damaged.deleteCharAt(place);
                case 1 -> damaged.insert(place, other);
                case 2 -> damaged.setCharAt(place, other);
                default -> damaged.insert(place, damaged.charAt(random.nextInt(damaged.length())));
            }
        }
        return damaged.toString();
    }

    private Object shuffled(Object value) {
        if (value instanceof Set<?> set) {
            List<Object> elements = new ArrayList<>(set);
            Collections.shuffle(elements, random);
            return new LinkedHashSet<>(elements);
        }
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            Map<Object, Object> shuffled = new LinkedHashMap<>();
            entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
            return shuffled;
        }
        return value;
    }

    private void forEachValue(Claim claim) {
        forEachForm(random -> Stream.generate(random.values())
                .limit(VALUES)
                .forEach(value -> claim.check(anyForm(random.form()), value)));
    }

    private void forEachForm(Consumer<RandomForm<?>> claim) {
        for (int i = 0; i < FORMS; i++) {
            RandomForm<?> form = RandomForm.of(random, DEPTH);
            try {
                claim.accept(form);
            } catch (AssertionError failure) {
                throw new AssertionError("With seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    @SuppressWarnings("unchecked") // each form is given values of its own
    private static JsonForm<Object> anyForm(JsonForm<?> form) {
        return (JsonForm<Object>) form;
    }

    @FunctionalInterface
    private interface Claim {

        void check(JsonForm<Object> form, Object value);
    }
}
