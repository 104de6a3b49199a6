package io.nexusstore.processor;

import io.nexusstore.house.ExportedApi;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ExportedApiTest {

    @Test
    void isTheRecordedOne() throws IOException {
        ExportedApi.ofThisModule().requireRecorded();
    }
}
