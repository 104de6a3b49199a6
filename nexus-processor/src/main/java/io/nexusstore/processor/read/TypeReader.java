package io.nexusstore.processor.read;

import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.model.Deprecation;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.PartModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the type of a component. */
final class TypeReader {

    private final Elements elements;

    TypeReader(Elements elements) {
        this.elements = elements;
    }

    /** Returns the first part of the type that does not exist, or empty when all of it does. */
    Optional<String> unresolved(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> Optional.of(display(type));
            case ARRAY -> unresolved(((ArrayType) type).getComponentType());
            case DECLARED ->
                ((DeclaredType) type)
                        .getTypeArguments().stream()
                                .flatMap(argument -> unresolved(argument).stream())
                                .findFirst();
            case WILDCARD -> {
                WildcardType wildcard = (WildcardType) type;
                yield bound(wildcard).flatMap(this::unresolved);
            }
            default -> Optional.empty();
        };
    }

    /** Returns whether a part of the type exists but may not be named here, which javac reports itself. */
    boolean isRefused(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isRefused(array.getComponentType());
        }
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        boolean isOutOfReach = type.getKind() == TypeKind.ERROR
                && declared.asElement() instanceof TypeElement element
                && elements.getTypeElement(element.getQualifiedName()) != null;
        return isOutOfReach || declared.getTypeArguments().stream().anyMatch(this::isRefused);
    }

    /** Reads the type of a component whatever it may be made of. */
    FieldType read(TypeMirror type, PackageElement from) {
        return new FieldType(
                kind(type),
                TypeName.get(type),
                MarkedNames.of(type),
                display(type),
                isAccessible(type, from),
                DeprecationReader.ofScopes(type),
                List.of(),
                FormReader.read(type),
                Optional.empty());
    }

    /**
     * Reads the type of a component that is stored in one column.
     *
     * @param isJson whether a record is to be stored as JSON
     */
    FieldType read(TypeMirror type, PackageElement from, boolean isJson, PartReader parts) {
        FieldType read = part(type, from, parts);
        return read.kind() == FieldKind.RECORD && !isJson
                ? new FieldType(
                        FieldKind.UNDECIDED,
                        read.name(),
                        read.written(),
                        read.display(),
                        read.isAccessible(),
                        read.deprecation(),
                        List.of(),
                        read.form(),
                        Optional.empty())
                : read;
    }

    /** Reads the type of a part of a value that is stored as JSON, or of a component. */
    FieldType part(TypeMirror type, PackageElement from, PartReader reader) {
        FieldKind kind = reader.kind(type, kind(type));
        List<PartModel> parts = reader.parts(type, kind);
        Deprecation deprecation = DeprecationReader.ofScopes(type);
        for (PartModel part : parts) {
            deprecation = deprecation.or(part.type().deprecation());
        }
        return new FieldType(
                kind,
                TypeName.get(type),
                MarkedNames.of(type),
                display(type),
                isAccessible(type, from),
                deprecation,
                parts,
                FormReader.read(type),
                Optional.empty());
    }

    private static FieldKind kind(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> FieldKind.BOOLEAN;
            case BYTE -> FieldKind.BYTE;
            case SHORT -> FieldKind.SHORT;
            case INT -> FieldKind.INT;
            case LONG -> FieldKind.LONG;
            case FLOAT -> FieldKind.FLOAT;
            case DOUBLE -> FieldKind.DOUBLE;
            case CHAR -> FieldKind.CHAR;
            case ARRAY ->
                ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE
                        ? FieldKind.BYTES
                        : FieldKind.UNSUPPORTED;
            case DECLARED -> kind((TypeElement) ((DeclaredType) type).asElement());
            default -> FieldKind.UNSUPPORTED;
        };
    }

    private static FieldKind kind(TypeElement type) {
        if (type.getKind() == ElementKind.ENUM) {
            return FieldKind.ENUM;
        }
        return switch (type.getQualifiedName().toString()) {
            case "java.lang.String" -> FieldKind.STRING;
            case "java.lang.Boolean" -> FieldKind.BOOLEAN;
            case "java.lang.Byte" -> FieldKind.BYTE;
            case "java.lang.Short" -> FieldKind.SHORT;
            case "java.lang.Integer" -> FieldKind.INT;
            case "java.lang.Long" -> FieldKind.LONG;
            case "java.lang.Float" -> FieldKind.FLOAT;
            case "java.lang.Double" -> FieldKind.DOUBLE;
            case "java.lang.Character" -> FieldKind.CHAR;
            case "java.time.Instant" -> FieldKind.INSTANT;
            case "java.util.UUID" -> FieldKind.UUID;
            case "java.math.BigDecimal" -> FieldKind.DECIMAL;
            case "java.math.BigInteger" -> FieldKind.BIG_INTEGER;
            case "java.time.LocalDate" -> FieldKind.LOCAL_DATE;
            case "java.time.LocalTime" -> FieldKind.LOCAL_TIME;
            case "java.time.LocalDateTime" -> FieldKind.LOCAL_DATE_TIME;
            case "java.time.OffsetDateTime" -> FieldKind.OFFSET_DATE_TIME;
            case "java.time.Duration" -> FieldKind.DURATION;
            default -> FieldKind.UNSUPPORTED;
        };
    }

    /** Returns the type as users write it: without annotations and packages. */
    static String display(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED, ERROR -> display((DeclaredType) type);
            case ARRAY -> display(((ArrayType) type).getComponentType()) + "[]";
            case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
            case WILDCARD -> display((WildcardType) type);
            default -> type.getKind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String display(DeclaredType type) {
        String name = type.asElement().getSimpleName().toString();
        for (Element scope = type.asElement().getEnclosingElement();
                scope instanceof TypeElement outer;
                scope = outer.getEnclosingElement()) {
            name = outer.getSimpleName() + "." + name;
        }
        return type.getTypeArguments().isEmpty()
                ? name
                : type.getTypeArguments().stream()
                        .map(TypeReader::display)
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }

    private static String display(WildcardType type) {
        String keyword = type.getExtendsBound() != null ? "? extends " : "? super ";
        return bound(type).map(bound -> keyword + display(bound)).orElse("?");
    }

    private static Optional<TypeMirror> bound(WildcardType type) {
        @Nullable TypeMirror upper = type.getExtendsBound();
        return Optional.ofNullable(upper != null ? upper : type.getSuperBound());
    }

    private boolean isAccessible(TypeMirror type, PackageElement from) {
        if (!(type instanceof DeclaredType declared)) {
            return true;
        }
        for (Element scope = declared.asElement(); scope instanceof TypeElement; scope = scope.getEnclosingElement()) {
            boolean isNear = elements.getPackageOf(scope).equals(from)
                    && !scope.getModifiers().contains(Modifier.PRIVATE);
            if (!isNear && !scope.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }
}
