package io.nexusstore.processor.step;

import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.read.EntitySource;
import io.nexusstore.processor.validate.EntityValidator;

/** Tells entities for which everything was generated from those that were refused, which is reported there. */
final class SoundEntities {

    private SoundEntities() {}

    /** Returns whether repositories can be written over the entity; what is in a class file was judged when that was made. */
    static boolean isSound(EntitySource source, EntityModel entity) {
        return source.find(entity.key()).stream().noneMatch(source::isCompiled)
                || !EntityValidator.validate(entity).hasErrors();
    }
}
