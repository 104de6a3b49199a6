package io.nexusstore.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AsciiCaseTest {

    @Test
    void foldsTheLettersFromAToZ() {
        assertThat(AsciiCase.folded("@ABCXYZ[`abcxyz{ 19")).isEqualTo("@abcxyz[`abcxyz{ 19");
        assertThat(AsciiCase.folded("")).isEmpty();
        assertThat(AsciiCase.folded("aB")).isEqualTo("ab");
    }

    @Test
    void leavesAllOtherCharactersAsTheyAre() {
        String others = "\u00c4\u0130\u212a\uff21\uD83D\uDE00\u1e9e";

        assertThat(AsciiCase.folded(others)).isSameAs(others);
        assertThat(AsciiCase.folded(others + "Q")).isEqualTo(others + "q");
    }
}
