package io.nexusstore.house.planted.processor.write.file;

import java.io.IOException;
import javax.annotation.processing.Filer;

public final class SourceSink {

    void create(Filer filer) throws IOException {
        filer.createSourceFile("Created").openWriter().close();
    }
}
