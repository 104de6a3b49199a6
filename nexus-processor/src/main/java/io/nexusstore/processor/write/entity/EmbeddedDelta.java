package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The methods that take the change of an embedded record apart into that of its fields, and apply it.
 *
 * <p>A record that may be absent is absent when each of its fields is null. One that must be there is there whatever its
 * fields hold, so long as the record around it is.
 */
final class EmbeddedDelta {

    private EmbeddedDelta() {}

    /** Returns the statement that adds the change of a component from one value to another to a collected delta. */
    static CodeBlock change(
            Subject subject, ComponentModel component, CodeBlock before, CodeBlock after, String delta) {
        return component instanceof EmbeddedModel embedded
                ? CodeBlock.of(
                        "$T.$L($L, $L, $L)",
                        subject.names().model(),
                        EmbeddedMethods.name("change", embedded),
                        before,
                        after,
                        delta)
                : CodeBlock.of("$L.change($L, $L, $L)", delta, constant(subject, component), before, after);
    }

    /** Returns the statement that adds the new value of a component to a collected delta. */
    static CodeBlock set(Subject subject, ComponentModel component, CodeBlock after, String delta) {
        return component instanceof EmbeddedModel embedded
                ? CodeBlock.of(
                        "$T.$L($L, $L)", subject.names().model(), EmbeddedMethods.name("set", embedded), after, delta)
                : CodeBlock.of("$L.set($L, $L)", delta, constant(subject, component), after);
    }

    /**
     * Returns the new value of a component, refused when it is null and nothing of it would tell so later.
     *
     * <p>A record that must be there, though each of its fields may be null, would become one of nulls.
     */
    static CodeBlock demanded(Subject subject, ComponentModel component, CodeBlock value) {
        boolean isLost = component instanceof EmbeddedModel embedded
                && !embedded.isNullableInRecord()
                && embedded.witness().isEmpty();
        return isLost ? present(subject, component, value) : value;
    }

    /** Returns the method that collects what changed in an embedded record. */
    static MethodSpec change(Subject subject, EmbeddedModel embedded) {
        MethodSpec.Builder method = begin("change", embedded)
                .addParameter(EmbeddedMethods.nullable(embedded, "before"))
                .addParameter(EmbeddedMethods.nullable(embedded, "after"))
                .addParameter(builderOf(subject), "delta");
        for (ComponentModel component : embedded.components()) {
            CodeBlock before = EmbeddedMethods.unlessNull("before", subject.get("before", component));
            CodeBlock after =
                    EmbeddedMethods.unlessNull("after", demanded(subject, component, subject.get("after", component)));
            method.addStatement(change(subject, component, before, after, "delta"));
        }
        return method.build();
    }

    /** Returns the method that sets every field of an embedded record. */
    static MethodSpec set(Subject subject, EmbeddedModel embedded) {
        MethodSpec.Builder method = begin("set", embedded)
                .addParameter(EmbeddedMethods.nullable(embedded, "after"))
                .addParameter(builderOf(subject), "delta");
        for (ComponentModel component : embedded.components()) {
            CodeBlock after =
                    EmbeddedMethods.unlessNull("after", demanded(subject, component, subject.get("after", component)));
            method.addStatement(set(subject, component, after, "delta"));
        }
        return method.build();
    }

    /** Returns the method that applies a delta to an embedded record; null stands for one without any value. */
    static MethodSpec apply(Subject subject, EmbeddedModel embedded) {
        MethodSpec.Builder method = EmbeddedMethods.begin("apply", embedded)
                .returns(Subject.nullable(embedded.type().name()))
                .addParameter(EmbeddedMethods.nullable(embedded, "base"))
                .addParameter(ParameterizedTypeName.get(RuntimeTypes.DELTA_CHANGE, subject.type()), "delta");
        if (!isToldFromNothing(embedded)) {
            method.beginControlFlow("if (!delta.changesWithin($L, $L))", embedded.first(), embedded.end())
                    .addStatement("return base")
                    .endControlFlow();
        }
        List<String> values = new ArrayList<>();
        for (ComponentModel component : embedded.components()) {
            String value = Subject.parameterName(component, "base", "delta");
            values.add(value);
            method.addStatement("$T $L = $L", declared(component), value, applied(subject, component));
        }
        if (embedded.isNullableInRecord() || embedded.access().isOptional()) {
            method.beginControlFlow(
                            "if ($L)",
                            values.stream().map(value -> value + " == null").collect(Collectors.joining(" && ")))
                    .addStatement("return null")
                    .endControlFlow();
        }
        return method.addStatement(
                        "return new $T($L)",
                        embedded.type().name(),
                        Layout.arguments(arguments(subject, embedded, values)))
                .build();
    }

    /**
     * Returns whether the record may hold nothing but null without being absent, within one that may be absent.
     *
     * <p>The record around must see that there is no value, even if nothing changes here.
     */
    private static boolean isToldFromNothing(EmbeddedModel embedded) {
        return embedded.access().isOptional()
                && !embedded.isNullableInRecord()
                && embedded.witness().isEmpty();
    }

    private static TypeName declared(ComponentModel component) {
        return component.type().isPrimitive()
                ? component.type().boxed()
                : component.type().written();
    }

    private static CodeBlock applied(Subject subject, ComponentModel component) {
        CodeBlock base = EmbeddedMethods.unlessNull("base", subject.get("base", component));
        return component instanceof EmbeddedModel inner
                ? CodeBlock.of("$L($L, delta)", EmbeddedMethods.name("apply", inner), base)
                : CodeBlock.of("delta.valueOr($L, $L)", constant(subject, component), base);
    }

    private static List<CodeBlock> arguments(Subject subject, EmbeddedModel embedded, List<String> values) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ComponentModel component = embedded.components().get(i);
            CodeBlock value = CodeBlock.of("$L", values.get(i));
            if (component instanceof EmbeddedModel inner && isToldFromNothing(inner)) {
                value = CodeBlock.of("$1L == null ? $2L : $1L", value, empty(inner));
            } else if (!component.isNullableInRecord()) {
                value = present(subject, component, value);
                if (component.type().isPrimitive() && embedded.hasRivalConstructor()) {
                    value = CodeBlock.of("($T) $L", component.type().name(), value);
                }
            }
            arguments.add(value);
        }
        return arguments;
    }

    private static CodeBlock present(Subject subject, ComponentModel component, CodeBlock value) {
        return CodeBlock.of(
                "$T.present($L, $L, $L)",
                RuntimeTypes.COLUMNS,
                value,
                Literals.text(subject.type().simpleName()),
                Literals.text(component.name()));
    }

    /** Returns the record that holds nothing but null. */
    private static CodeBlock empty(EmbeddedModel embedded) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (ComponentModel component : embedded.components()) {
            if (!component.isNullableInRecord()) {
                arguments.add(empty((EmbeddedModel) component));
            } else if (embedded.hasRivalConstructor()) {
                arguments.add(CodeBlock.of("($T) null", component.type().written()));
            } else {
                arguments.add(CodeBlock.of("null"));
            }
        }
        return CodeBlock.of("new $T($L)", embedded.type().name(), CodeBlock.join(arguments, ", "));
    }

    /** Starts a method that the other generated types call as well. */
    private static MethodSpec.Builder begin(String verb, EmbeddedModel embedded) {
        return MethodSpec.methodBuilder(EmbeddedMethods.name(verb, embedded)).addModifiers(Modifier.STATIC);
    }

    private static CodeBlock constant(Subject subject, ComponentModel component) {
        return subject.constant((FieldModel) component);
    }

    private static TypeName builderOf(Subject subject) {
        return ParameterizedTypeName.get(RuntimeTypes.DELTA_CHANGE.nestedClass("Builder"), subject.type());
    }
}
