package io.nexusstore.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

/** Adds the way to the generated checks. */
final class AddValidation implements Rule {

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        type.addMethod(validate(subject, subject.parameter()))
                .addMethod(validate(
                        subject,
                        ParameterSpec.builder(
                                        ParameterizedTypeName.get(RuntimeTypes.DELTA_CHANGE, subject.type()), "delta")
                                .build()));
        if (subject.entity().isJudgedWhole()) {
            type.addMethod(ModelWriter.implementing("isJudgedWhole")
                    .returns(TypeName.BOOLEAN)
                    .addStatement("return true")
                    .build());
        }
        if (!subject.entity().rules().isEmpty()) {
            type.addMethod(validate(subject, "validateWhole", "checkWhole", subject.parameter()));
        }
    }

    private static MethodSpec validate(Subject subject, ParameterSpec checked) {
        return validate(subject, "validate", "check", checked);
    }

    private static MethodSpec validate(Subject subject, String method, String called, ParameterSpec checked) {
        return ModelWriter.implementing(method)
                .addParameter(checked)
                .addParameter(RuntimeTypes.VIOLATIONS, FieldChecks.FOUND)
                .addStatement("$T.$L($L, $N)", subject.names().validator(), called, FieldChecks.FOUND, checked)
                .build();
    }
}
