package io.nexusstore.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component whose value is a record, each component of which is stored by itself.
 *
 * @param origin where it is declared
 * @param access how it is reached from the entity
 * @param type the record
 * @param embedding whether the record can be embedded at all; if not, nothing in it was read
 * @param nullness what its declaration says about null
 * @param deprecation how javac warns when its accessor is called or its type named
 * @param roles what it is to the entity, with the annotations that say so
 * @param isGenerated whether it is an id that is to be generated
 * @param required whether an annotation refuses null
 * @param prefix what stands before its columns as written, empty for the default
 * @param idleMembers the names of what an annotation says about it that only a single column could obey
 * @param strayRoles the annotations inside the record that give roles, which only components of the entity have
 * @param hasRivalConstructor whether the record has another constructor with as many parameters as components
 * @param components the components of the record, in order
 */
public record EmbeddedModel(
        Origin origin,
        Access access,
        FieldType type,
        Embedding embedding,
        Nullness nullness,
        Deprecation deprecation,
        List<Located<Role>> roles,
        Located<Boolean> isGenerated,
        Located<Boolean> required,
        Located<String> prefix,
        List<Located<String>> idleMembers,
        List<StrayRole> strayRoles,
        boolean hasRivalConstructor,
        List<ComponentModel> components)
        implements ComponentModel {

    /**
     * An annotation in an embedded record that gives a role.
     *
     * @param component the name of the component that carries it, as users write it
     * @param role the role, at the annotation
     */
    public record StrayRole(String component, Located<Role> role) {}

    /** Copies the lists. */
    public EmbeddedModel {
        roles = List.copyOf(roles);
        idleMembers = List.copyOf(idleMembers);
        strayRoles = List.copyOf(strayRoles);
        components = List.copyOf(components);
    }

    @Override
    public boolean isFilled() {
        return false;
    }

    @Override
    public boolean isNullableInRecord() {
        return roles.isEmpty() && !required.value() && !isNonNull();
    }

    @Override
    public List<FieldModel> leaves() {
        return components.stream()
                .flatMap(component -> component.leaves().stream())
                .toList();
    }

    @Override
    public Stream<ComponentModel> all() {
        return Stream.concat(Stream.of(this), components.stream().flatMap(ComponentModel::all));
    }

    /** Returns the position of the first field in a sound record. */
    public int first() {
        return leaves().get(0).index();
    }

    /** Returns the position behind the last field in a sound record. */
    public int end() {
        List<FieldModel> leaves = leaves();
        return leaves.get(leaves.size() - 1).index() + 1;
    }

    /** Returns the first field that is never null in a record that is there, or empty when each may be. */
    public Optional<FieldModel> witness() {
        return components.stream()
                .filter(component -> !component.isNullableInRecord())
                .flatMap(component -> component instanceof EmbeddedModel embedded
                        ? embedded.witness().stream()
                        : component.leaves().stream())
                .findFirst();
    }
}
