package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.model.ConverterModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.PartModel;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The expressions that put forms of values together, and the names of what they need. */
final class FormCode {

    private final ClassName model;
    private final List<FieldType> records = new ArrayList<>();
    private final SortedMap<String, ClassName> formClasses = new TreeMap<>();

    private FormCode(ClassName model) {
        this.model = model;
    }

    /** Returns the forms of an entity, with a name for each record in its values. */
    static FormCode of(Subject subject) {
        FormCode code = new FormCode(subject.names().model());
        for (FieldModel field : subject.fields()) {
            code.gather(field.type());
        }
        return code;
    }

    /** Returns the type of the constant that holds the form of the component. */
    static TypeName constantType(FieldModel field) {
        FieldType type = field.type();
        if (type.converter().isPresent()) {
            TypeName stored = type.converter()
                    .flatMap(ConverterModel::stored)
                    .orElseThrow()
                    .boxedWritten();
            return ParameterizedTypeName.get(RuntimeTypes.CONVERTED_FORM, type.boxedWritten(), stored);
        }
        return type.kind().isCollection()
                ? ParameterizedTypeName.get(RuntimeTypes.COLLECTION_FORM, type.written(), type.writtenElement())
                : ParameterizedTypeName.get(RuntimeTypes.JSON_FORM, type.written());
    }

    /** Returns the records in values, each once, the inner ones first. */
    List<FieldType> records() {
        return List.copyOf(records);
    }

    /** Returns the class of the form of a record. */
    ClassName formClass(FieldType record) {
        ClassName name = formClasses.get(record.qualifiedName());
        if (name == null) {
            throw new IllegalArgumentException("The record is in no value of the entity.");
        }
        return name;
    }

    /** Returns the form of a component. */
    CodeBlock of(FieldModel field) {
        Optional<ConverterModel> converter = field.type().converter();
        return converter.isPresent()
                ? CodeBlock.of(
                        "$T.of(new $T(), $T.$L, $L, $L)",
                        RuntimeTypes.CONVERTED_FORM,
                        converter.get().name(),
                        RuntimeTypes.VALUE_TYPE,
                        field.type().valueType(),
                        field.precision(),
                        field.scale())
                : of(field.type());
    }

    /** Returns the form of a part. */
    CodeBlock of(PartModel part) {
        CodeBlock form = of(part.type());
        return part.isNullable() ? CodeBlock.of("$T.nullable($L)", RuntimeTypes.JSON_FORMS, form) : form;
    }

    /** Returns the form of values of the type. */
    CodeBlock of(FieldType type) {
        List<PartModel> parts = type.parts();
        return switch (type.kind()) {
            case LIST -> CodeBlock.of("$T.list($L)", RuntimeTypes.JSON_FORMS, of(parts.get(0)));
            case SET -> CodeBlock.of("$T.set($L)", RuntimeTypes.JSON_FORMS, of(parts.get(0)));
            case MAP ->
                CodeBlock.of(
                        "$T.map($L, $L)",
                        RuntimeTypes.JSON_FORMS,
                        of(parts.get(0).type()),
                        of(parts.get(1)));
            case RECORD -> CodeBlock.of("new $T()", formClass(type));
            case ENUM -> CodeBlock.of("$T.constants($T.class)", RuntimeTypes.JSON_FORMS, type.name());
            case UUID -> CodeBlock.of("$T.UUID_TEXT", RuntimeTypes.JSON_FORMS);
            default -> CodeBlock.of("$T.$L", RuntimeTypes.JSON_FORMS, type.kind());
        };
    }

    private void gather(FieldType type) {
        type.parts().forEach(part -> gather(part.type()));
        if (type.kind() == FieldKind.RECORD && !formClasses.containsKey(type.qualifiedName())) {
            records.add(type);
            formClasses.put(type.qualifiedName(), freeName(type));
        }
    }

    private ClassName freeName(FieldType type) {
        String stem = String.join("_", ((ClassName) type.name()).simpleNames());
        ClassName name = model.nestedClass(stem + "Form");
        for (int number = 2; formClasses.containsValue(name); number++) {
            name = model.nestedClass(stem + number + "Form");
        }
        return name;
    }
}
