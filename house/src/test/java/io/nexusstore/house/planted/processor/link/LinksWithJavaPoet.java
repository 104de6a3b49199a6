package io.nexusstore.house.planted.processor.link;

import com.palantir.javapoet.ClassName;

record LinksWithJavaPoet(ClassName name) {}
