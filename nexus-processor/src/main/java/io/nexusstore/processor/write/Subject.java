package io.nexusstore.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.Access;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.GeneratedNames;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** The entity that code is written for, and the names that the code uses for it and for its components. */
final class Subject {

    /** Parameters and variables that stand beside the entity somewhere. */
    private static final List<String> FIXED_NAMES =
            List.of("after", "base", "before", "delta", "field", "found", "id", "out", "row", "stamp", "text", "value");

    private final EntityModel entity;
    private final GeneratedNames names;
    private final String variable;

    Subject(EntityModel entity) {
        this.entity = entity;
        this.names = entity.names();
        this.variable = variable(entity);
    }

    EntityModel entity() {
        return entity;
    }

    List<FieldModel> fields() {
        return entity.fields();
    }

    List<ComponentModel> components() {
        return entity.components();
    }

    ClassName type() {
        return entity.type();
    }

    GeneratedNames names() {
        return names;
    }

    TypeName idType() {
        return entity.id().type().boxed();
    }

    /** Returns the name of a parameter that holds the entity; never that of a component. */
    String variable() {
        return variable;
    }

    /** Returns the parameter that holds the entity. */
    ParameterSpec parameter() {
        return ParameterSpec.builder(type(), variable).build();
    }

    /** Returns a parameter for a value of the component, which may be null where the entity accepts null. */
    ParameterSpec parameter(ComponentModel component, String... taken) {
        return ParameterSpec.builder(acceptedType(component), parameterName(component, taken))
                .build();
    }

    /** Returns a call of the component's accessor on the entity in the variable. */
    CodeBlock get(ComponentModel component) {
        return get(variable, component);
    }

    /** Returns a call of the component's accessor on the record that declares it. */
    CodeBlock get(String instance, ComponentModel component) {
        return CodeBlock.of("$L.$L()", instance, component.access().simpleName());
    }

    /** Returns the generated constant of the component. */
    CodeBlock constant(FieldModel field) {
        return CodeBlock.of("$T.$L", names().fields(), field.constant());
    }

    /** Returns the one generated model. */
    CodeBlock model() {
        return CodeBlock.of("$T.INSTANCE", names().model());
    }

    /** Returns the type of the component, nullable where the entity accepts null. */
    static TypeName acceptedType(ComponentModel component) {
        TypeName type = component.type().name();
        return component.mayHoldNull() ? nullable(type) : type;
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }

    /** Returns a name for a parameter or variable that holds the component's value, other than the names taken. */
    static String parameterName(ComponentModel component, String... taken) {
        String identifier = component.identifier();
        int first = identifier.codePointAt(0);
        String name =
                Character.toString(Character.toLowerCase(first)) + identifier.substring(Character.charCount(first));
        if (SourceVersion.isKeyword(name)) {
            return identifier;
        }
        return List.of(taken).contains(name) ? name + "_" : name;
    }

    /** Returns the component's name with its first letter in upper case, as part of a longer name. */
    static String capitalized(ComponentModel component) {
        return Access.capitalized(component.identifier());
    }

    /** Returns the component's name as a method, with underscores behind it where the name is taken. */
    String methodName(ComponentModel component, Set<String> taken) {
        String name = component.identifier();
        while (taken.contains(name) || (!name.equals(component.identifier()) && isMember(name))) {
            name += "_";
        }
        return name;
    }

    private boolean isMember(String name) {
        return entity.components().stream()
                .flatMap(ComponentModel::all)
                .anyMatch(component -> component.identifier().equals(name));
    }

    /** Returns a new top-level type with everything that all generated types have in common. */
    TypeSpec.Builder classBuilder(ClassName name, String doc, Object... arguments) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addOriginatingElement(entity.origin().element())
                .addModifiers(visibility())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(doc, arguments);
        if (entity.scope().canMark(entity.shape().isPublic())) {
            type.addAnnotation(GeneratedMark.by(GeneratedMark.ENTITY_PROCESSOR));
        }
        LintMarks.add(entity, type);
        return type.addAnnotation(RuntimeTypes.NULL_MARKED);
    }

    /** Returns {@code public} where the record is. */
    Modifier[] visibility() {
        return entity.shape().isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    private static String variable(EntityModel entity) {
        String simple = entity.type().simpleName();
        int first = simple.codePointAt(0);
        String name = Character.toString(Character.toLowerCase(first)) + simple.substring(Character.charCount(first));
        if (SourceVersion.isKeyword(name)
                || FIXED_NAMES.contains(name)
                || name.equals(simple)
                || isComponent(entity, name)) {
            name = "entity";
        }
        while (isComponent(entity, name)) {
            name += "_";
        }
        return name;
    }

    private static boolean isComponent(EntityModel entity, String name) {
        return entity.components().stream()
                .flatMap(ComponentModel::all)
                .anyMatch(component -> parameterName(component).equals(name));
    }
}
