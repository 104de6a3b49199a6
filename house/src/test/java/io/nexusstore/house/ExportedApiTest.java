package io.nexusstore.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportedApiTest {

    private static final String MODULE = "module shop { exports shop; }";

    @TempDir
    private Path directory;

    private Path recordFile;

    @BeforeEach
    void recordApi() throws IOException {
        recordFile = directory.resolve("shop.txt");
        Files.writeString(recordFile, dump("public interface Shop { void open(); void close(); }"));
    }

    @Test
    void acceptsRecordedApi() throws IOException {
        String same = dump("public interface Shop { void close(); void open(); }");

        assertThatCode(() -> new ExportedApi("shop", recordFile, same, false).requireRecorded())
                .doesNotThrowAnyException();
    }

    @Test
    void refusesPlantedChangeAndNamesTheCommand() throws IOException {
        String changed = dump("public interface Shop { void open(String key); void close(); }");

        assertThatThrownBy(() -> new ExportedApi("shop", recordFile, changed, false).requireRecorded())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-     public void open()")
                .hasMessageContaining("+     public void open(String)")
                .hasMessageContaining("mvn -q test -pl shop -am -Dtest=ExportedApiTest")
                .hasMessageContaining("-Dapi.update=true");
    }

    @Test
    void refusesApiWithoutRecord() throws IOException {
        Files.delete(recordFile);
        String current = dump("public interface Shop {}");

        assertThatThrownBy(() -> new ExportedApi("shop", recordFile, current, false).requireRecorded())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("+ public interface Shop");
    }

    @Test
    void writesRecordOnRequest() throws IOException {
        String changed = dump("public interface Shop { void open(String key); }");

        new ExportedApi("shop", recordFile, changed, true).requireRecorded();

        assertThat(recordFile).hasContent(changed);
    }

    private String dump(String source) throws IOException {
        return ApiDump.of(new Sources(Files.createTempDirectory(directory, "module"))
                .with("module-info.java", MODULE)
                .with("shop/Shop.java", "package shop; " + source)
                .compiled());
    }
}
