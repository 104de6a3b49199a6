package io.nexusstore.house;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/** Reads one field or method of a class file into a line of text. */
final class ApiMember {

    private ApiMember() {}

    static boolean isShown(int access) {
        return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
    }

    static String visibility(int access) {
        return (access & Opcodes.ACC_PROTECTED) != 0 ? "protected " : "public ";
    }

    static FieldVisitor field(
            String home, int access, String name, String signature, @Nullable Object value, Consumer<String> lines) {
        TypeAnnotations annotations = new TypeAnnotations();
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitTypeAnnotation(
                    int reference, @Nullable TypePath path, String descriptor, boolean visible) {
                annotations.add(reference, path, descriptor);
                return null;
            }

            @Override
            public void visitEnd() {
                String type = new SignatureText(signature, home, false, annotations).type(TypeAnnotations.field());
                lines.accept(visibility(access)
                        + ((access & Opcodes.ACC_STATIC) != 0 ? "static " : "")
                        + ((access & Opcodes.ACC_FINAL) != 0 ? "final " : "")
                        + type
                        + " "
                        + name
                        + (value == null ? "" : " = " + AnnotationText.literal(value)));
            }
        };
    }

    static MethodVisitor method(
            String home, boolean inInterface, int access, String name, String signature, Consumer<String> lines) {
        TypeAnnotations annotations = new TypeAnnotations();
        StringBuilder defaultValue = new StringBuilder();
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotationDefault() {
                return new AnnotationText(
                        false, values -> defaultValue.append(" default ").append(values.get(0)));
            }

            @Override
            public @Nullable AnnotationVisitor visitTypeAnnotation(
                    int reference, @Nullable TypePath path, String descriptor, boolean visible) {
                annotations.add(reference, path, descriptor);
                return null;
            }

            @Override
            public void visitEnd() {
                SignatureText text = new SignatureText(signature, home, true, annotations);
                lines.accept(modifiers(inInterface, access) + declaration(text, access, name) + defaultValue);
            }
        };
    }

    private static String declaration(SignatureText text, int access, String name) {
        String typeParameters = text.typeParameters();
        List<String> parameters = text.parameters();
        String result = text.type(TypeAnnotations.result());
        List<String> thrown = text.thrown();
        boolean constructor = Character.isUpperCase(name.charAt(0));
        StringBuilder line = new StringBuilder(typeParameters.isEmpty() ? "" : typeParameters + " ");
        line.append(constructor ? "" : result + " ").append(name).append('(');
        String list = String.join(", ", parameters);
        boolean varargs = (access & Opcodes.ACC_VARARGS) != 0;
        line.append(varargs ? list.substring(0, list.length() - "[]".length()) + "..." : list)
                .append(')');
        return thrown.isEmpty() ? line.toString() : line + " throws " + String.join(", ", thrown);
    }

    private static String modifiers(boolean inInterface, int access) {
        StringBuilder text = new StringBuilder(visibility(access));
        boolean isAbstract = (access & Opcodes.ACC_ABSTRACT) != 0;
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        if (isAbstract && !inInterface) {
            text.append("abstract ");
        }
        if (isStatic) {
            text.append("static ");
        }
        if (inInterface && !isAbstract && !isStatic) {
            text.append("default ");
        }
        if ((access & Opcodes.ACC_FINAL) != 0) {
            text.append("final ");
        }
        return text.toString();
    }
}
