package io.nexusstore.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CsvLineTest {

    @Test
    void splitsAtCommas() {
        assertThat(CsvLine.cells("a,,c,")).containsExactly("a", "", "c", "");
    }

    @Test
    void keepsQuotedCommasAndDoubledQuotes() {
        assertThat(CsvLine.cells("DBN,\"W. H. \"\"Bud\"\" Barron\",\"Westport, NY\""))
                .containsExactly("DBN", "W. H. \"Bud\" Barron", "Westport, NY");
    }
}
