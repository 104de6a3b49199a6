package io.nexusstore.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "name, name, NAME",
        "createdAt, created_at, CREATED_AT",
        "userURL2, user_url2, USER_URL2",
        "URLName, url_name, URL_NAME",
        "ID, id, ID",
        "a1B, a1_b, A1_B",
        "snake_case, snake_case, SNAKE_CASE",
        "Snake_Case, snake_case, SNAKE_CASE",
        "größeÄrger, größe_ärger, GRÖSSE_ÄRGER",
        "名前, 名前, 名前"
    })
    void spellsAsDatabasesAndConstantsDo(String name, String column, String constant) {
        assertThat(Spelling.snakeCase(name)).isEqualTo(column);
        assertThat(Spelling.constant(name)).isEqualTo(constant);
    }
}
