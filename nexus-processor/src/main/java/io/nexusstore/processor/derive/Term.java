package io.nexusstore.processor.derive;

import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.repository.Relation;

/**
 * A component and how it is compared, as a name says.
 *
 * @param field the component
 * @param relation how it is compared
 * @param ignoresCase whether the case of ASCII letters makes no difference
 */
record Term(FieldModel field, Relation relation, boolean ignoresCase) {

    @Override
    public String toString() {
        return "'" + field.name() + "'" + (relation == Relation.EQUAL ? "" : " " + relation.word())
                + (ignoresCase ? " IgnoreCase" : "");
    }
}
