package io.nexusstore.processor.read;

import io.nexusstore.processor.model.Deprecation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the canonical constructor of a record, which generated code calls.
 *
 * <p>Where it is not what the language demands, javac says so itself, and generated code could not call it.
 */
final class ConstructorReader {

    private static final List<Modifier> ACCESS = List.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);

    private final Elements elements;
    private final Types types;

    /** Creates a reader over the compiler's elements and types. */
    ConstructorReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Returns whether javac accepts the canonical constructor, as far as its callers can tell; what is no record has none. */
    boolean isSound(TypeElement record) {
        return record.getKind() != ElementKind.RECORD || isSoundRecord(record);
    }

    private boolean isSoundRecord(TypeElement record) {
        return find(record)
                .map(constructor -> rank(constructor.getModifiers()) >= rank(record.getModifiers())
                        && constructor.getTypeParameters().isEmpty()
                        && constructor.getThrownTypes().isEmpty())
                .orElse(true);
    }

    /** Returns whether the canonical constructor is written out, compact or not, in the source that is compiled. */
    boolean isWritten(TypeElement record) {
        return find(record)
                .map(constructor -> elements.getOrigin(constructor) == Elements.Origin.EXPLICIT)
                .orElse(false);
    }

    /** Returns how javac warns about a call of the canonical constructor, whatever it says about the record. */
    Deprecation deprecation(TypeElement record) {
        return find(record).map(DeprecationReader::of).orElse(Deprecation.NONE);
    }

    private Optional<ExecutableElement> find(TypeElement record) {
        return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
                .filter(constructor -> isCanonical(constructor.getParameters(), record.getRecordComponents()))
                .findFirst();
    }

    private boolean isCanonical(
            List<? extends VariableElement> parameters, List<? extends RecordComponentElement> components) {
        if (parameters.size() != components.size()) {
            return false;
        }
        for (int i = 0; i < components.size(); i++) {
            if (!types.isSameType(parameters.get(i).asType(), components.get(i).asType())) {
                return false;
            }
        }
        return true;
    }

    /** Returns how far an access modifier reaches, from private to public. */
    private static int rank(Set<Modifier> modifiers) {
        return switch (ACCESS.stream().filter(modifiers::contains).findFirst().orElse(Modifier.DEFAULT)) {
            case PUBLIC -> 3;
            case PROTECTED -> 2;
            case PRIVATE -> 0;
            default -> 1;
        };
    }
}
