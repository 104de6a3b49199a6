package io.nexusstore.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CompileOptionsTest {

    @Test
    void parse_withoutWords_measuresEverything() {
        CompileOptions options = CompileOptions.parse(List.of());

        assertThat(options.rows()).containsExactly(CompileRow.values());
        assertThat(options.frameworks()).containsExactly(Framework.values());
        assertThat(options.showsGrowth()).isTrue();
        assertThat(options.writesEvidence()).isFalse();
    }

    @Test
    void parse_takesEachOption() {
        CompileOptions options = CompileOptions.parse(List.of(
                "--rows",
                "one,growth",
                "--frameworks",
                "jimmer,nexus",
                "--rounds",
                "3",
                "--warm-ups",
                "2",
                "--directory",
                "out",
                "--jvm-option",
                "-Xint",
                "--jvm-option",
                "-Xmx3g"));

        assertThat(options.rows()).containsExactly(CompileRow.ONE_OF_500);
        assertThat(options.frameworks()).containsExactly(Framework.NEXUS, Framework.JIMMER);
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.warmUps()).isEqualTo(2);
        assertThat(options.showsGrowth()).isTrue();
        assertThat(options.directory()).isEqualTo(Path.of("out"));
        assertThat(options.jvmOptions()).containsExactly("-Xint", "-Xmx3g");
    }

    @Test
    void parse_ofRowsWithoutGrowth_leavesItOut() {
        assertThat(CompileOptions.parse(List.of("--rows", "clean200")).showsGrowth())
                .isFalse();
    }

    @Test
    void parse_rejectsWhatItDoesNotKnow() {
        assertRejected("'--turbo'", "--turbo");
        assertRejected("'lunch'", "--rows", "lunch");
        assertRejected("'spring'", "--frameworks", "spring");
        assertRejected("'--rounds' needs a value", "--rounds");
        assertRejected("'--rounds' needs a whole number", "--rounds", "many");
        assertRejected("at least one round", "--rounds", "0");
        assertRejected("Evidence needs all frameworks", "--evidence", "--frameworks", "nexus");
    }

    private static void assertRejected(String message, String... words) {
        assertThatThrownBy(() -> CompileOptions.parse(List.of(words)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
