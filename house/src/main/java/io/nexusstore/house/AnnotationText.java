package io.nexusstore.house;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the values of an annotation, of an array in one, or of a member's default, as source text. */
final class AnnotationText extends AnnotationVisitor {

    private final List<String> parts = new ArrayList<>();
    private final boolean named;
    private final Consumer<List<String>> whenComplete;

    AnnotationText(boolean named, Consumer<List<String>> whenComplete) {
        super(Opcodes.ASM9);
        this.named = named;
        this.whenComplete = whenComplete;
    }

    @Override
    public void visit(@Nullable String name, Object value) {
        add(name, literal(value));
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String value) {
        add(name, value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
        return new AnnotationText(true, values -> add(name, text(descriptor, values)));
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String name) {
        return new AnnotationText(false, values -> add(name, "{" + String.join(", ", values) + "}"));
    }

    @Override
    public void visitEnd() {
        whenComplete.accept(parts);
    }

    private void add(@Nullable String name, String value) {
        parts.add(named && name != null ? name + " = " + value : value);
    }

    /** The annotation as it stands in source, where a sole value goes without its name. */
    static String text(String descriptor, List<String> values) {
        String name = Type.getType(descriptor).getClassName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (values.isEmpty()) {
            return "@" + simple;
        }
        boolean onlyValue = values.size() == 1 && values.get(0).startsWith("value = ");
        return "@" + simple + "("
                + (onlyValue ? values.get(0).substring("value = ".length()) : String.join(", ", values)) + ")";
    }

    static String literal(Object value) {
        if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
        if (value instanceof Type type) {
            return type.getClassName() + ".class";
        }
        if (value instanceof Character character) {
            return "'" + character + "'";
        }
        if (value.getClass().isArray()) {
            List<String> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(literal(Array.get(value, i)));
            }
            return "{" + String.join(", ", elements) + "}";
        }
        if (value instanceof Long number) {
            return number + "L";
        }
        return String.valueOf(value);
    }
}
