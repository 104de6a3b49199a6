package io.nexusstore.house.planted.processor.read;

import io.nexusstore.house.planted.processor.write.file.SourceSink;

record ReaderSeesWriter(SourceSink sink) {}
