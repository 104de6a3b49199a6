package io.nexusstore.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * An entity as its source declares it; sound only when the validators found no error in it.
 *
 * @param origin where it is declared
 * @param annotation the annotation that makes it an entity
 * @param type the record
 * @param shape how the type is declared
 * @param scope what generated code sees around it
 * @param generatedName the stem of the generated names, as written or by default
 * @param table its table as declared, empty for the default
 * @param defaultTable the table that the naming strategy gives
 * @param schemaVersion the number of its shape
 * @param components its components, in order; empty when it is not a record
 * @param fields its stored fields, in order: the components, and in place of embedded ones what is in them
 * @param indexes the indexes that annotations on it ask for, in order
 * @param idle the constraints on it, and on methods, that nobody evaluates
 * @param rules the rules between its components that an annotation names, in order
 * @param hidden the records from class files whose marks and constraints on types javac does not show, each once
 */
public record EntityModel(
        Origin origin,
        Origin annotation,
        ClassName type,
        ShapeModel shape,
        ScopeModel scope,
        Located<String> generatedName,
        Located<String> table,
        String defaultTable,
        Located<Integer> schemaVersion,
        List<ComponentModel> components,
        List<FieldModel> fields,
        List<IndexModel> indexes,
        List<IdleConstraint> idle,
        List<RuleModel> rules,
        List<Located<String>> hidden) {

    /** What an indexed text is limited to where no other limit is given; every database can index that much. */
    private static final int INDEXED_LENGTH = 191;

    /** Copies the lists. */
    public EntityModel {
        components = List.copyOf(components);
        fields = List.copyOf(fields);
        indexes = List.copyOf(indexes);
        idle = List.copyOf(idle);
        rules = List.copyOf(rules);
        hidden = List.copyOf(hidden);
    }

    /** Returns the entity's name as users write it: {@code Customer}, {@code Shop.Customer}. */
    public String name() {
        return String.join(".", type.simpleNames());
    }

    /** Returns the types to generate, provided that the stem can name one. */
    public GeneratedNames names() {
        return GeneratedNames.of(packageName(), generatedName.value());
    }

    /** Returns the package of the entity, empty for the unnamed one. */
    public String packageName() {
        return type.packageName();
    }

    /** Returns the entity's name with its package. */
    public String qualifiedName() {
        return type.canonicalName();
    }

    /** Returns the name that no other entity of a compilation has: that of its module before its own. */
    public String key() {
        return scope.module() + "/" + qualifiedName();
    }

    /** Returns the table, declared or by default. */
    public String tableName() {
        return table.value().isEmpty() ? defaultTable : table.value();
    }

    /** Returns the fields that the application sets, in order. */
    public List<FieldModel> editableFields() {
        return fields.stream().filter(FieldModel::isEditable).toList();
    }

    /**
     * Returns whether the entity can be unsound although each of its fields is sound. An embedded record always may: it
     * can be there in part only, and its class file does not tell whether its constructor refuses values.
     */
    public boolean isJudgedWhole() {
        return shape.hasWrittenConstructor()
                || !rules.isEmpty()
                || components.stream()
                        .anyMatch(component -> component instanceof EmbeddedModel && component.isEditable());
    }

    /**
     * Returns whether objects of the entity, or of records in it, may be made with nulls that constraints forbid: whoever
     * validates refuses them, but the types allow them.
     */
    public boolean mayBreakConstraintsOfNull() {
        return components.stream()
                        .flatMap(ComponentModel::all)
                        .anyMatch(component -> component.nullness() == Nullness.CONSTRAINED)
                || fields.stream().anyMatch(field -> field.type().hasConstrainedParts());
    }

    /** Returns the components that the application sets, in order. */
    public List<ComponentModel> editableComponents() {
        return components.stream().filter(ComponentModel::isEditable).toList();
    }

    /** Returns the embedded records, each before those in it. */
    public List<EmbeddedModel> embedded() {
        return components.stream()
                .flatMap(ComponentModel::all)
                .filter(EmbeddedModel.class::isInstance)
                .map(EmbeddedModel.class::cast)
                .toList();
    }

    /** Returns the fields with a role, in order. */
    public List<FieldModel> fieldsWith(Role role) {
        return fields.stream().filter(field -> field.is(role)).toList();
    }

    /** Returns the field of this name, or empty when there is none. */
    public Optional<FieldModel> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Returns the id of a sound entity: one field, or an embedded record of several. */
    public ComponentModel id() {
        return components.stream()
                .filter(component -> component.roles().stream().anyMatch(role -> role.value() == Role.ID))
                .findFirst()
                .orElseThrow();
    }

    /** Returns whether the field alone identifies the entity. */
    public boolean isWholeId(FieldModel field) {
        return field.is(Role.ID) && fieldsWith(Role.ID).size() == 1;
    }

    /** Returns whether an index of any kind covers the component. */
    public boolean isIndexed(FieldModel field) {
        return field.is(Role.ID)
                || field.isUnique().value()
                || field.isIndexed().value()
                || field.isCaseFolded().value()
                || indexes.stream().anyMatch(index -> index.fieldNames().contains(field.name()));
    }

    /** Returns the greatest length of a component's values, or {@link LimitsModel#UNLIMITED}. */
    public int maxLength(FieldModel field) {
        int written = field.limits().maxLength().value();
        boolean isLimited =
                written == LimitsModel.UNLIMITED && field.type().storedKind() == FieldKind.STRING && isIndexed(field);
        return isLimited ? INDEXED_LENGTH : written;
    }
}
