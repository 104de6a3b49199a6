package io.nexusstore.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.RuleModel;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.Subject;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The statements that ask the rules which annotations name, and the constants that hold them. */
final class RuleChecks {

    private static final String OF_ENTITY = "";

    private RuleChecks() {}

    static void addConstants(FieldModel field, TypeSpec.Builder type) {
        addConstants(field.constant(), field.limits().rules(), type);
    }

    static void addConstants(Subject subject, TypeSpec.Builder type) {
        addConstants(OF_ENTITY, subject.entity().rules(), type);
    }

    /** Returns the statements that ask the rules of a component. */
    static CodeBlock of(FieldModel field, String value) {
        CodeBlock.Builder statements = CodeBlock.builder();
        List<RuleModel> rules = field.limits().rules();
        for (int i = 0; i < rules.size(); i++) {
            statements.addStatement(
                    "$L.rule($L, $L, $L, $L)",
                    FieldChecks.FOUND,
                    Literals.text(field.name()),
                    value,
                    constant(field.constant(), i),
                    Literals.text(rules.get(i).simpleName()));
        }
        return statements.build();
    }

    /** Returns the statements that ask the rules of the entity. */
    static CodeBlock of(Subject subject) {
        CodeBlock.Builder statements = CodeBlock.builder();
        List<RuleModel> rules = subject.entity().rules();
        for (int i = 0; i < rules.size(); i++) {
            statements.addStatement(
                    "$L.rule($L, $L, $L)",
                    FieldChecks.FOUND,
                    subject.variable(),
                    constant(OF_ENTITY, i),
                    Literals.text(rules.get(i).simpleName()));
        }
        return statements.build();
    }

    private static void addConstants(String owner, List<RuleModel> rules, TypeSpec.Builder type) {
        for (int i = 0; i < rules.size(); i++) {
            type.addField(FieldSpec.builder(rules.get(i).type(), constant(owner, i))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T()", rules.get(i).type())
                    .build());
        }
    }

    private static String constant(String owner, int place) {
        return (owner.isEmpty() ? "" : owner + "_") + "RULE_" + (place + 1);
    }
}
