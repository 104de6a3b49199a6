package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.write.code.ContractMethods;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;

/** Adds the way to the generated checks. */
final class AddValidation implements Rule {

    private static final String FOUND = "found";

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        type.addMethod(validate(subject, subject.parameter()))
                .addMethod(validate(
                        subject,
                        ParameterSpec.builder(
                                        ParameterizedTypeName.get(RuntimeTypes.DELTA_CHANGE, subject.type()), "delta")
                                .build()));
        if (subject.entity().isJudgedWhole()) {
            type.addMethod(ContractMethods.implementing("isJudgedWhole")
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
        return ContractMethods.implementing(method)
                .addParameter(checked)
                .addParameter(RuntimeTypes.VIOLATIONS, FOUND)
                .addStatement("$T.$L($L, $N)", subject.names().validator(), called, FOUND, checked)
                .build();
    }
}
