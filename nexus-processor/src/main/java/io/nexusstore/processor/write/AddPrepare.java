package io.nexusstore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Role;
import java.util.List;

/** Adds what brings an entity into the form in which it is stored. */
final class AddPrepare implements Rule {

    private static final String NULL_REASON = "null is passed on for the validator to report";

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        type.addMethod(prepare(subject)).addMethod(canonical(subject));
    }

    private static MethodSpec prepare(Subject subject) {
        MethodSpec.Builder method = ModelWriter.implementing("prepare");
        addSuppression(subject, method);
        return method.returns(subject.type())
                .addParameter(subject.parameter())
                .addParameter(RuntimeTypes.STAMP, "stamp")
                .addStatement(
                        "return new $T($L)",
                        subject.type(),
                        Layout.arguments(subject.fields().stream()
                                .map(field -> prepared(subject, field))
                                .toList()))
                .build();
    }

    private static MethodSpec canonical(Subject subject) {
        MethodSpec.Builder method =
                ModelWriter.implementing("canonical").returns(subject.type()).addParameter(subject.parameter());
        if (subject.fields().stream().noneMatch(AddPrepare::hasCanonicalForm)) {
            return method.addStatement("return $L", subject.variable()).build();
        }
        addSuppression(subject, method);
        List<CodeBlock> arguments = subject.fields().stream()
                .map(field -> canonical(field, subject.get(field)))
                .toList();
        return method.addStatement("return new $T($L)", subject.type(), Layout.arguments(arguments))
                .build();
    }

    private static CodeBlock prepared(Subject subject, FieldModel field) {
        CodeBlock value = subject.get(field);
        if (field.is(Role.ID)) {
            return field.isGenerated().value() ? CodeBlock.of("stamp.id($L)", value) : value;
        }
        if (field.is(Role.VERSION)) {
            return CodeBlock.of("stamp.next($L)", value);
        }
        if (field.is(Role.UPDATED_AT)) {
            return CodeBlock.of("stamp.now()");
        }
        return canonical(field, field.is(Role.CREATED_AT) ? CodeBlock.of("stamp.created($L)", value) : value);
    }

    private static CodeBlock canonical(FieldModel field, CodeBlock value) {
        return hasCanonicalForm(field)
                ? CodeBlock.of("$T.of($L$L)", RuntimeTypes.CANONICAL, value, ValueMethods.digits(field))
                : value;
    }

    private static boolean hasCanonicalForm(FieldModel field) {
        return switch (field.type().kind()) {
            case FLOAT, DOUBLE, INSTANT, DECIMAL, LOCAL_TIME, LOCAL_DATE_TIME, OFFSET_DATE_TIME, DURATION -> true;
            default -> false;
        };
    }

    private static void addSuppression(Subject subject, MethodSpec.Builder method) {
        boolean isNeeded = subject.fields().stream().anyMatch(field -> hasCanonicalForm(field) && field.isNonNull());
        if (isNeeded) {
            NullSuppression.addTo(method, NULL_REASON);
        }
    }
}
