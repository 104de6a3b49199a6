package io.nexusstore.house.planted.processor.validate;

import io.nexusstore.house.planted.processor.model.Thing;
import javax.lang.model.SourceVersion;

final class ValidatesThing {

    boolean isValid(Thing thing) {
        return SourceVersion.isName(thing.name());
    }
}
