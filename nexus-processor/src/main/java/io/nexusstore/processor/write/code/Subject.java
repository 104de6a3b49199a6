package io.nexusstore.processor.write.code;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.Access;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.GeneratedNames;
import io.nexusstore.processor.model.PartModel;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** The entity that code is written for, and the names that the code uses for it and for its components. */
public final class Subject {

    /** What the contract of models calls its own methods. */
    private static final Set<String> METHODS_OF_MODELS = Set.of("readId", "writeId");

    /** Parameters and variables that stand beside the entity somewhere. */
    private static final List<String> FIXED_NAMES =
            List.of("after", "base", "before", "delta", "field", "found", "id", "out", "row", "stamp", "text", "value");

    private final EntityModel entity;
    private final GeneratedNames names;
    private final String variable;

    /** Creates the subject of an entity. */
    public Subject(EntityModel entity) {
        this.entity = entity;
        this.names = entity.names();
        this.variable = variable(entity);
    }

    /** Returns the entity as it was read. */
    public EntityModel entity() {
        return entity;
    }

    /** Returns the stored fields, in order: the components, and in place of embedded ones what is in them. */
    public List<FieldModel> fields() {
        return entity.fields();
    }

    /** Returns the components of the record, in order. */
    public List<ComponentModel> components() {
        return entity.components();
    }

    /** Returns the record. */
    public ClassName type() {
        return entity.type();
    }

    /** Returns the names of all types that are generated for the entity. */
    public GeneratedNames names() {
        return names;
    }

    /** Returns the type of ids, as an object. */
    public TypeName idType() {
        return entity.id().type().boxed();
    }

    /** Returns the name of a parameter that holds the entity; never that of a component. */
    public String variable() {
        return variable;
    }

    /** Returns the parameter that holds the entity. */
    public ParameterSpec parameter() {
        return ParameterSpec.builder(type(), variable).build();
    }

    /** Returns a parameter for a value of the component, which may be null where the entity accepts null. */
    public ParameterSpec parameter(ComponentModel component, String... taken) {
        return ParameterSpec.builder(acceptedType(component), parameterName(component, taken))
                .build();
    }

    /** Returns a call of the component's accessor on the entity in the variable. */
    public CodeBlock get(ComponentModel component) {
        return get(variable, component);
    }

    /** Returns a call of the component's accessor on the record that declares it. */
    public CodeBlock get(String instance, ComponentModel component) {
        return CodeBlock.of("$L.$L()", instance, component.access().simpleName());
    }

    /** Returns the generated constant of the component. */
    public CodeBlock constant(FieldModel field) {
        return CodeBlock.of("$T.$L", names().fields(), field.constant());
    }

    /** Returns the name of the constant of the model that holds the form of the component. */
    public static String formConstant(FieldModel field) {
        return field.constant() + "_FORM";
    }

    /** Returns the one generated model. */
    public CodeBlock model() {
        return CodeBlock.of("$T.INSTANCE", names().model());
    }

    /** Returns the type of the component, nullable where the entity accepts null. */
    public static TypeName acceptedType(ComponentModel component) {
        TypeName type = component.type().written();
        return component.mayHoldNull() ? nullable(type) : type;
    }

    /** Returns the type of the part as a type argument, nullable where the part may be null. */
    public static TypeName partType(PartModel part) {
        TypeName type = part.type().boxedWritten();
        return part.isNullable() ? nullable(type) : type;
    }

    /** Returns the type, marked as one whose values may be null. */
    public static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }

    /** Returns a name for a parameter or variable that holds the component's value, other than the names taken. */
    public static String parameterName(ComponentModel component, String... taken) {
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
    public static String capitalized(ComponentModel component) {
        return Access.capitalized(component.identifier());
    }

    /** Returns the name of the method of the model that does something to the embedded record. */
    public static String embeddedMethod(String verb, EmbeddedModel embedded) {
        String name = verb + capitalized(embedded);
        return METHODS_OF_MODELS.contains(name) ? name + "_" : name;
    }

    /** Returns the component's name as a method, with underscores behind it where the name is taken. */
    public String methodName(ComponentModel component, Set<String> taken) {
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
    public TypeSpec.Builder classBuilder(ClassName name, String doc, Object... arguments) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addOriginatingElement(entity.origin().element())
                .addModifiers(visibility())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(doc, arguments);
        if (entity.scope().canMark(entity.shape().isPublic())) {
            type.addAnnotation(GeneratedMark.by(GeneratedMark.ENTITY_PROCESSOR));
        }
        boolean makesRecords = List.of(names.model(), names.builder()).contains(name);
        LintMarks.add(entity, makesRecords, type);
        return type.addAnnotation(RuntimeTypes.NULL_MARKED);
    }

    /** Returns {@code public} where the record is. */
    public Modifier[] visibility() {
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
