package io.nexusstore.house.planted.processor.read;

import io.nexusstore.house.planted.processor.write.SourceSink;

record ReaderSeesWriter(SourceSink sink) {}
