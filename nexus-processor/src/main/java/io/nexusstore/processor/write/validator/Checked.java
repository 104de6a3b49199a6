package io.nexusstore.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.write.code.Literals;
import java.util.List;

/**
 * A value with constraints: that of a component, or a part of one.
 *
 * @param path the expression of the path that violations name
 * @param isFar whether the path depends on where in a collection the value stands, so that it is made only for violations
 * @param constant what the names of its constants begin with
 * @param type its type
 * @param constraints its constraints, in order
 */
record Checked(CodeBlock path, boolean isFar, String constant, FieldType type, List<ConstraintModel> constraints) {

    static Checked of(FieldModel field) {
        return new Checked(
                Literals.text(field.name()),
                false,
                field.constant(),
                field.type(),
                field.limits().constraints());
    }
}
