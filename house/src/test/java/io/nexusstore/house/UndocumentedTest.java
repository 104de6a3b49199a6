package io.nexusstore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UndocumentedTest {

    @TempDir
    private Path directory;

    @Test
    void findsOpenMembersWithoutJavadoc() throws IOException {
        Sources sources = new Sources(directory)
                .with("shop/Shop.java", """
                        package shop;
                        /** Sells. */
                        public abstract class Shop {
                            public Shop() {}
                            /** Opens. */
                            public void open() {}
                            // not Javadoc
                            protected void close() {}
                            void inside() {}
                            @Override public String toString() { return ""; }
                            public interface Door { void lock(); }
                            private interface Cellar { void lock(); }
                        }
                        """)
                .with("shop/Price.java", """
                        package shop;
                        /** Costs. */
                        public record Price(long cents) {
                            public Price { }
                            public long euros() { return cents / 100; }
                        }
                        """)
                .with(
                        "shop/internal/Hidden.java",
                        "package shop.internal; public class Hidden { public void hide() {} }");

        assertThat(Undocumented.in(sources.directory()))
                .containsExactly("Door", "Door.lock", "Price.euros", "Shop.close", "Shop.constructor");
    }
}
