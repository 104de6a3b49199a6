package io.nexusstore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApiDumpTest {

    @TempDir
    private Path directory;

    @Test
    void showsExportedTypesWithTheirOpenMembers() throws IOException {
        Sources sources = new Sources(directory)
                .with("module-info.java", """
                        module shop {
                            requires transitive org.jspecify;
                            exports shop.api;
                        }
                        """)
                .with("shop/hidden/Hidden.java", "package shop.hidden; public interface Hidden {}")
                .with("shop/api/Basket.java", """
                        package shop.api;
                        import java.util.List;
                        import java.util.Map;
                        import org.jspecify.annotations.Nullable;
                        public abstract sealed class Basket<T extends Comparable<T>> implements Iterable<T> permits Basket.Full {
                            public static final int LIMIT = 5;
                            protected Map<String, ? extends @Nullable T> items = Map.of();
                            int hidden;
                            protected Basket() {}
                            public abstract @Nullable T first(String @Nullable [] names, int count) throws java.io.IOException;
                            public static <E extends Exception> List<E> all(E... errors) throws E { return List.of(errors); }
                            void hidden() {}
                            public static final class Full extends Basket<String> {
                                private Full() {}
                                @Override public String first(String[] names, int count) { return ""; }
                                @Override public java.util.Iterator<String> iterator() { throw new IllegalStateException(); }
                            }
                            static class Secret { public class AlsoSecret {} }
                        }
                        """)
                .with(
                        "shop/api/Price.java",
                        "package shop.api; public record Price(long cents, @org.jspecify.annotations.Nullable String unit) {}")
                .with("shop/api/Size.java", "package shop.api; public enum Size { SMALL, LARGE }")
                .with("shop/api/Label.java", """
                        package shop.api;
                        import java.lang.annotation.*;
                        @Retention(RetentionPolicy.CLASS) @Target({ElementType.TYPE, ElementType.FIELD})
                        public @interface Label { String value() default "a\\"b"; int[] sizes() default {1, 2}; Size size(); }
                        """);

        String dump = ApiDump.of(sources.compiled());

        assertThat(dump).isEqualTo("""
                        module shop
                            exports shop.api
                            requires transitive org.jspecify

                        package shop.api

                        public abstract sealed class Basket<T extends Comparable<T>> implements Iterable<T> permits Basket.Full
                            protected Basket()
                            protected java.util.Map<String, ? extends @Nullable T> items
                            public abstract @Nullable T first(String @Nullable [], int) throws java.io.IOException
                            public static <E extends Exception> java.util.List<E> all(E...) throws E
                            public static final int LIMIT = 5

                        public static final class Basket.Full extends Basket<String>
                            public String first(String[], int)
                            public java.util.Iterator<String> iterator()

                        @Retention(CLASS)
                        @Target({TYPE, FIELD})
                        public @interface Label
                            public Size size()
                            public String value() default "a\\"b"
                            public int[] sizes() default {1, 2}

                        public record Price(long cents, @Nullable String unit)
                            public @Nullable String unit()
                            public Price(long, @Nullable String)
                            public long cents()

                        public enum Size
                            SMALL, LARGE
                        """);
    }

    @Test
    void showsServicesOfModuleWithoutDescriptor() throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve("shop.Cashier"), "shop.Slow\nshop.Fast\n");

        String dump = ApiDump.of(directory);

        assertThat(dump).isEqualTo("""
                        no module descriptor, nothing exported
                        service shop.Cashier
                            shop.Fast
                            shop.Slow
                        """);
    }
}
