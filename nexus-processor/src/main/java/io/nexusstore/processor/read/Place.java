package io.nexusstore.processor.read;

import io.nexusstore.processor.model.Access;
import io.nexusstore.processor.model.Deprecation;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.Role;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Where in an entity the components of a record stand.
 *
 * @param from the package of the entity, whose code must reach everything
 * @param around the records around, the entity first, the one whose components are meant last
 * @param path the names of the components on the way
 * @param prefix what stands before the names of columns
 * @param isPrefixFixed whether an annotation gave a part of the prefix
 * @param isOptional whether a record on the way may be absent
 * @param isCascaded whether constraints of Jakarta Validation are asked for all the way
 * @param deprecation how javac warns about the way
 * @param roles what the components are to the entity by way of the one that they are embedded in
 * @param instead the place to point at instead of the record itself, or null when that is in a source file
 */
record Place(
        PackageElement from,
        List<TypeElement> around,
        List<String> path,
        String prefix,
        boolean isPrefixFixed,
        boolean isOptional,
        boolean isCascaded,
        Deprecation deprecation,
        List<Located<Role>> roles,
        @Nullable Origin instead) {

    private static final String NAME = "{name}";
    private static final String DEFAULT_PREFIX = NAME + "_";

    Place {
        around = List.copyOf(around);
        path = List.copyOf(path);
        roles = List.copyOf(roles);
    }

    /** Returns the place of an entity's own components. */
    static Place of(TypeElement entity, PackageElement from) {
        return new Place(from, List.of(entity), List.of(), "", false, false, true, Deprecation.NONE, List.of(), null);
    }

    /** Returns the place of the components of an embedded record. */
    Place within(
            EmbeddedModel embedded, TypeElement record, String written, boolean isValid, @Nullable Origin pointAt) {
        return new Place(
                from,
                with(around, record),
                embedded.access().path(),
                prefix
                        + written.replace(
                                NAME, Spelling.snakeCase(embedded.access().simpleName())),
                isPrefixFixed || !written.equals(DEFAULT_PREFIX),
                isOptional || embedded.isNullableInRecord(),
                isCascaded && isValid,
                embedded.deprecation(),
                embedded.roles(),
                pointAt);
    }

    static String writtenPrefix(@Nullable AnnotationReader embedded) {
        return embedded == null
                ? DEFAULT_PREFIX
                : embedded.text("prefix", DEFAULT_PREFIX).value();
    }

    Access access(Component component) {
        return new Access(with(path, component.name()), isOptional);
    }

    /** Returns the place to point at for the component. */
    Origin origin(Component component) {
        return instead == null ? Origin.of(component.field()) : instead;
    }

    /** Returns the column as declared, with all that stands before it, or empty for the default. */
    Located<String> column(String simpleName, Located<String> written) {
        if (written.value().isBlank()) {
            return written.value().isEmpty() && isPrefixFixed ? written.with(defaultColumn(simpleName)) : written;
        }
        return written.with(prefix + written.value());
    }

    String defaultColumn(String simpleName) {
        return prefix + Spelling.snakeCase(simpleName);
    }

    private static <V> List<V> with(List<V> list, V last) {
        List<V> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
