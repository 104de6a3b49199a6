package io.nexusstore.processor.write.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SourceLayoutTest {

    @Test
    void bringsSourceIntoTheLayoutOfTheHouse() {
        String source = """
                /**
                 * Short.
                 */
                @Deprecated(
                    forRemoval = true
                )
                public final class Order {
                    private Outer. @Nullable Kind kind;

                    private int size;

                    private Order() {
                    }

                    /**
                     * Long.
                     *
                     * @throws Exception never
                     */
                    int kind(
                            ) {
                        return switch (size) {
                            default -> 0;
                        } ;
                    }
                }
                """;

        assertThat(SourceLayout.of(source)).isEqualTo("""
                        /** Short. */
                        @Deprecated(forRemoval = true)
                        public final class Order {

                            private Outer.@Nullable Kind kind;
                            private int size;

                            private Order() {}

                            /**
                             * Long.
                             *
                             * @throws Exception never
                             */
                            int kind() {
                                return switch (size) {
                                    default -> 0;
                                };
                            }
                        }
                        """);
    }

    @Test
    void breaksLongLinesOutsideLiterals() {
        String name = "a".repeat(60);
        String source = "    final Map<K, V> x = map(\"%s, (\", \"%s\");\n".formatted(name, name)
                + "        return query(%s)\n".formatted(name).stripTrailing()
                + ".and(%s);\n".formatted(name)
                + "        call(%s, %s, 1);\n".formatted(name, name)
                + "     * Words %s {@code %s} end.\n".formatted(name, name);

        assertThat(SourceLayout.of(source))
                .isEqualTo("    final Map<K, V> x =\n            map(\"%s, (\",\n                    \"%s\");\n"
                                .formatted(name, name)
                        + "        return query(%s)\n                .and(%s);\n".formatted(name, name)
                        + "        call(%s,\n                %s, 1);\n".formatted(name, name)
                        + "     * Words %s\n     * {@code %s} end.\n".formatted(name, name));
    }
}
