package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.JooqBackend;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

final class ReadmeTest {

    @TempDir
    private Path directory;

    @Test
    void showsTheLibraryInTenLines() {
        Path file = directory.resolve("books.db");

        // snippet: readme/use
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            BookRepository books = BookRepository.of(nexus);
            Book saved = books.blocking().save(new Book("978-0262010771", "SICP", 1985, 0));

            BookDelta edit = BookTracked.of(saved)
                    .title("Structure and Interpretation of Computer Programs")
                    .delta();
            books.blocking().update(saved.isbn(), edit);

            // spotless:off
            Flux<Book> eighties = books.find(BookQuery.where()
                    .year().between(1980, 1989)
                    .orderBy().title().asc()
                    .limit(10));
            // spotless:on
            eighties.map(Book::title).subscribe(System.out::println);
            // hide
            assertThat(eighties.collectList().block())
                    .isEqualTo(List.of(
                            new Book("978-0262010771", "Structure and Interpretation of Computer Programs", 1985, 2)));
            // show
        }
        // end
    }
}
