package io.nexusstore.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.house.ExportedApi;
import io.nexusstore.house.Undocumented;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ExportedApiTest {

    @Test
    void isTheRecordedOne() throws IOException {
        ExportedApi.ofThisModule().requireRecorded();
    }

    @Test
    void isDocumented() throws IOException {
        assertThat(Undocumented.inThisModule()).isEmpty();
    }
}
