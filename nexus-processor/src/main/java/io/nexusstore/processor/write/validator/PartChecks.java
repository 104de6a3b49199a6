package io.nexusstore.processor.write.validator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.PartModel;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The loops that evaluate the constraints on what a value is made of: elements, keys, values, components of records.
 *
 * <p>All of it is in a method of its own, in which no name is one of the user's.
 */
final class PartChecks {

    private static final String WHOLE = "whole";

    private final FieldModel field;
    private final List<Checked> checked = new ArrayList<>();
    private int variables;

    private PartChecks(FieldModel field) {
        this.field = field;
    }

    /** Returns whether there is anything to evaluate. */
    static boolean areThere(FieldModel field) {
        return !field.type().constraintsOfParts().isEmpty();
    }

    /** Adds the method and the constants that it names, where there is anything to evaluate. */
    static void add(FieldModel field, TypeSpec.Builder type) {
        if (!areThere(field)) {
            return;
        }
        PartChecks checks = new PartChecks(field);
        CodeBlock statements = checks.inside(field.type(), CodeBlock.of(WHOLE), new Path(List.of(), field.name()));
        checks.checked.forEach(part -> ConstraintChecks.addConstants(part, type));
        type.addMethod(MethodSpec.methodBuilder(methodName(field))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(RuntimeTypes.VIOLATIONS, FieldChecks.FOUND)
                .addParameter(field.type().written(), WHOLE)
                .addCode(statements)
                .build());
    }

    /** Returns the name of that method. */
    static String methodName(FieldModel field) {
        return "partsOf" + Subject.capitalized(field);
    }

    private CodeBlock inside(FieldType type, CodeBlock value, Path path) {
        if (type.constraintsOfParts().isEmpty()) {
            return CodeBlock.of("");
        }
        return switch (type.kind()) {
            case LIST, SET -> elements(type.parts().get(0), value, path);
            case MAP -> entries(type.parts().get(0), type.parts().get(1), value, path);
            case RECORD -> components(type, value, path);
            default -> CodeBlock.of("");
        };
    }

    private CodeBlock elements(PartModel element, CodeBlock value, Path path) {
        String position = variable("position");
        String each = variable("element");
        return CodeBlock.builder()
                .addStatement("int $L = 0", position)
                .beginControlFlow("for ($T $L : $L)", element.type().written(), each, value)
                .add(part(element, CodeBlock.of("$L", each), path.at(CodeBlock.of("$L", position))))
                .addStatement("$L++", position)
                .endControlFlow()
                .build();
    }

    private CodeBlock entries(PartModel key, PartModel value, CodeBlock map, Path path) {
        String entry = variable("entry");
        CodeBlock name = CodeBlock.of("$L.getKey()", entry);
        // messages repeat no text of users
        Path place = key.type().kind() == FieldKind.STRING ? path.then("[*]") : path.at(name);
        return CodeBlock.builder()
                .beginControlFlow(
                        "for ($T $L : $L.entrySet())",
                        ParameterizedTypeName.get(
                                ClassName.get(Map.Entry.class), Subject.partType(key), Subject.partType(value)),
                        entry,
                        map)
                .add(part(key, name, place.then("<key>")))
                .add(part(value, CodeBlock.of("$L.getValue()", entry), place))
                .endControlFlow()
                .build();
    }

    private CodeBlock components(FieldType record, CodeBlock value, Path path) {
        CodeBlock.Builder statements = CodeBlock.builder();
        for (PartModel component : record.parts()) {
            statements.add(part(
                    component, CodeBlock.of("$L.$L()", value, component.name()), path.then("." + component.name())));
        }
        return statements.build();
    }

    /** A null that is not allowed is reported as such, and nothing more is said about it. */
    private CodeBlock part(PartModel part, CodeBlock value, Path path) {
        boolean isPrimitive = part.type().isPrimitive();
        CodeBlock inside = inside(part.type(), value, path);
        Checked own = new Checked(
                path.code(),
                path.isFar(),
                field.constant() + "__" + (checked.size() + 1),
                part.type(),
                part.constraints());
        checked.add(own);
        CodeBlock constraints = ConstraintChecks.of(own, value, isPrimitive);
        if (isPrimitive || (inside.isEmpty() && constraints.isEmpty())) {
            return constraints;
        }
        CodeBlock.Builder statements = CodeBlock.builder();
        if (part.isNullable()) {
            statements.add(constraints);
        }
        CodeBlock guarded =
                part.isNullable() ? inside : constraints.toBuilder().add(inside).build();
        if (!guarded.isEmpty()) {
            statements.beginControlFlow("if ($L != null)", value).add(guarded).endControlFlow();
        }
        return statements.build();
    }

    private String variable(String stem) {
        variables++;
        return stem + variables;
    }

    /**
     * The way to a part.
     *
     * @param steps texts and expressions in turn, that are put together where something is wrong
     * @param last the text behind them
     */
    private record Path(List<CodeBlock> steps, String last) {

        Path then(String text) {
            return new Path(steps, last + text);
        }

        Path at(CodeBlock place) {
            List<CodeBlock> longer = new ArrayList<>(steps);
            longer.add(Literals.text(last + "["));
            longer.add(place);
            return new Path(longer, "]");
        }

        boolean isFar() {
            return !steps.isEmpty();
        }

        CodeBlock code() {
            List<CodeBlock> all = new ArrayList<>(steps);
            all.add(Literals.text(last));
            return CodeBlock.join(all, " + ");
        }
    }
}
