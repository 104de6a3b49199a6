package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.ValueMethods;
import java.util.ArrayList;
import java.util.List;

/** The statements that turn an id into text and into stored values, and back: of one value, or of a record of several. */
final class IdMethods {

    private static final String ID = "id";

    private IdMethods() {}

    /** Adds the statements that return the text form of the variable {@code id}. */
    static MethodSpec.Builder encode(ComponentModel id, MethodSpec.Builder method) {
        if (id instanceof FieldModel field) {
            return method.addStatement("return $L", encoded(field, CodeBlock.of(ID)));
        }
        List<CodeBlock> texts = new ArrayList<>();
        addTexts((EmbeddedModel) id, CodeBlock.of(ID), texts);
        return method.addStatement("return $T.join($L)", RuntimeTypes.ID_TEXTS, Layout.arguments(texts));
    }

    /** Adds the statements that return the id of the variable {@code text}. */
    static MethodSpec.Builder decode(ComponentModel id, MethodSpec.Builder method) {
        if (id instanceof FieldModel field) {
            return method.addStatement("return $L", decoded(field, CodeBlock.of("text")));
        }
        EmbeddedModel embedded = (EmbeddedModel) id;
        return method.addStatement(
                        "$T[] parts = $T.split(text, $L)",
                        String.class,
                        RuntimeTypes.ID_TEXTS,
                        embedded.leaves().size())
                .addStatement("return $L", decoded(embedded, embedded.first()));
    }

    /** Adds the statements that give the variable {@code id} to the sink {@code out}. */
    static MethodSpec.Builder write(ComponentModel id, MethodSpec.Builder method) {
        if (id instanceof EmbeddedModel embedded) {
            for (FieldModel leaf : embedded.leaves()) {
                method.addStatement("$L(id, $L, out)", EmbeddedMethods.name("write", embedded), leaf.index());
            }
            return method;
        }
        return method.addStatement("out.$L(id)", ValueMethods.of(id.type().kind()));
    }

    /** Adds the statements that return the id of the row {@code row}. */
    static MethodSpec.Builder read(ComponentModel id, MethodSpec.Builder method) {
        return id instanceof FieldModel field
                ? method.addStatement("return $L", AddRead.read(field))
                : method.addStatement("return $L(row)", EmbeddedMethods.name("read", (EmbeddedModel) id));
    }

    private static void addTexts(EmbeddedModel embedded, CodeBlock record, List<CodeBlock> texts) {
        for (ComponentModel component : embedded.components()) {
            CodeBlock value = CodeBlock.of("$L.$L()", record, component.access().simpleName());
            if (component instanceof FieldModel field) {
                texts.add(encoded(field, value));
            } else {
                addTexts((EmbeddedModel) component, value, texts);
            }
        }
    }

    private static CodeBlock decoded(EmbeddedModel embedded, int first) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (ComponentModel component : embedded.components()) {
            arguments.add(
                    component instanceof FieldModel field
                            ? decoded(field, CodeBlock.of("parts[$L]", field.index() - first))
                            : decoded((EmbeddedModel) component, first));
        }
        return CodeBlock.of("new $T($L)", embedded.type().name(), Layout.arguments(arguments));
    }

    private static CodeBlock encoded(FieldModel field, CodeBlock value) {
        return switch (field.type().kind()) {
            case INT -> CodeBlock.of("$T.toString($L)", Integer.class, value);
            case LONG -> CodeBlock.of("$T.toString($L)", Long.class, value);
            case UUID -> CodeBlock.of("$L.toString()", value);
            default -> value;
        };
    }

    private static CodeBlock decoded(FieldModel field, CodeBlock text) {
        FieldKind kind = field.type().kind();
        return switch (kind) {
            case INT, LONG ->
                field.access().isEmbedded() && field.type().isPrimitive()
                        ? CodeBlock.of(
                                "$T.$L($L)",
                                field.type().boxed(),
                                kind == FieldKind.INT ? "parseInt" : "parseLong",
                                text)
                        : CodeBlock.of("$T.valueOf($L)", field.type().boxed(), text);
            case UUID -> CodeBlock.of("$T.fromString($L)", field.type().name(), text);
            default -> text;
        };
    }
}
