package io.nexusstore.processor.derive;

import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.repository.ParameterModel;
import io.nexusstore.processor.model.repository.Relation;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which operators components have, and what they are compared with. */
final class Operators {

    private Operators() {}

    static boolean apply(Term term) {
        boolean isText = term.component().type().kind() == FieldKind.STRING;
        return apply(term.component(), term.relation())
                && (!term.ignoresCase() || (isText && term.relation().operands() > 0));
    }

    /** Returns the word of the operator that does not apply. */
    static String word(Term term) {
        return apply(term.component(), term.relation())
                ? NameReader.IGNORE_CASE
                : term.relation().word();
    }

    /** Returns why an operator does not apply. */
    static String reason(Term term) {
        return isAboutNull(term.relation()) && !term.ignoresCase()
                ? "is never null"
                : "is of type '" + term.component().type().display() + "'";
    }

    /** Returns the operators that a component has, by their words. */
    static String applicable(ComponentModel component) {
        return Arrays.stream(Relation.values())
                .filter(relation -> apply(component, relation))
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

    /** Returns whether null as an operand has a meaning; an id of several values is never null, nor are its parts. */
    static boolean takesNull(Term term) {
        return term.component() instanceof FieldModel && term.relation().takesNull();
    }

    /** Returns the type that a term is compared with: that of the component, or of the elements of a collection. */
    private static FieldType operand(Term term) {
        FieldType type = term.component().type();
        return term.relation() == Relation.CONTAINING && type.kind().isCollection()
                ? type.parts().get(0).type()
                : type;
    }

    /** Returns whether rows may hold null in the component. */
    static boolean mayBeNull(FieldModel field) {
        return !field.type().isPrimitive() || field.access().isOptional();
    }

    private static boolean apply(ComponentModel component, Relation relation) {
        if (component instanceof FieldModel field) {
            return relation.appliesTo(field.type().kind()) && (!isAboutNull(relation) || mayBeNull(field));
        }
        return isIdentity(relation);
    }

    /** Returns whether an id of several values can be related so, which has no order. */
    private static boolean isIdentity(Relation relation) {
        return relation == Relation.EQUAL || relation == Relation.NOT_EQUAL || relation.takesMany();
    }

    /** Returns what conditions can compare: the stored fields, and the id where it is a record of several. */
    static Stream<ComponentModel> comparable(EntityModel entity) {
        return Stream.concat(
                entity.fields().stream(),
                entity.id() instanceof EmbeddedModel id ? Stream.of(id) : Stream.<ComponentModel>empty());
    }

    private static boolean isAboutNull(Relation relation) {
        return relation == Relation.NULL || relation == Relation.NOT_NULL;
    }
}
