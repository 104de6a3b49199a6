package io.nexusstore.processor.derive;

import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.repository.ParameterModel;
import io.nexusstore.processor.model.repository.Relation;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Which operators components have, and what they are compared with. */
final class Operators {

    private Operators() {}

    static boolean apply(Term term) {
        boolean isText = term.field().type().kind() == FieldKind.STRING;
        return apply(term.field(), term.relation())
                && (!term.ignoresCase() || (isText && term.relation().operands() > 0));
    }

    /** Returns the word of the operator that does not apply. */
    static String word(Term term) {
        return apply(term.field(), term.relation())
                ? NameReader.IGNORE_CASE
                : term.relation().word();
    }

    /** Returns why an operator does not apply. */
    static String reason(Term term) {
        return isAboutNull(term.relation()) && !term.ignoresCase()
                ? "is never null"
                : "is of type '" + term.field().type().display() + "'";
    }

    /** Returns the operators that a component has, by their words. */
    static String applicable(FieldModel field) {
        return Arrays.stream(Relation.values())
                .filter(relation -> apply(field, relation))
                .map(Relation::word)
                .collect(Collectors.joining(", "));
    }

    /** Returns the type of a term's operand, as users write it. */
    static String operandType(Term term) {
        FieldType type = operand(term);
        return term.relation().takesMany() ? "Collection<" + type.boxedDisplay() + ">" : type.display();
    }

    /** Returns whether a parameter is of the type that a term is compared with. */
    static boolean takes(Term term, ParameterModel parameter) {
        FieldType type = operand(term);
        return term.relation().takesMany() ? parameter.holdsMany(type) : parameter.holds(type);
    }

    /** Returns the type that a term is compared with: that of the component, or of the elements of a collection. */
    private static FieldType operand(Term term) {
        FieldType type = term.field().type();
        return term.relation() == Relation.CONTAINING && type.kind().isCollection()
                ? type.parts().get(0).type()
                : type;
    }

    private static boolean apply(FieldModel field, Relation relation) {
        return relation.appliesTo(field.type().kind())
                && !(isAboutNull(relation)
                        && field.type().isPrimitive()
                        && !field.access().isOptional());
    }

    private static boolean isAboutNull(Relation relation) {
        return relation == Relation.NULL || relation == Relation.NOT_NULL;
    }
}
