package io.nexusstore.house.planted.processor.write;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

final class Writes {

    TypeSpec write() {
        return TypeSpec.classBuilder("Written").addModifiers(Modifier.FINAL).build();
    }
}
