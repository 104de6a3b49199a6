package io.nexusstore.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.benchmarks.workload.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

final class RaceTest {

    @TempDir
    Path directory;

    @Test
    void aRunWithRealProcesses_leavesAResultForEachRow() throws Exception {
        Benchmarks.main(new String[] {
            "--rounds",
            "1",
            "--warm-up",
            "0",
            "--users",
            "1000",
            "--contestants",
            "jooq",
            "--directory",
            directory.toString()
        });

        String json = Files.readString(directory.resolve("ratios.json"));
        assertThat(json).contains("\"fsyncMicros\"");
        for (Row row : Row.values()) {
            assertThat(json).contains("\"row\":\"" + row.key() + "\"");
        }
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                assertThat(parser.currentToken()).isNotNull();
            }
        }
    }
}
