package io.nexusstore.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** What a class file shows to callers outside its module, as lines of text. */
final class ApiType extends ClassVisitor {

    private static final Set<String> SHOWN_ANNOTATIONS = Set.of(
            "Ljava/lang/Deprecated;",
            "Ljava/lang/FunctionalInterface;",
            "Ljava/lang/annotation/Inherited;",
            "Ljava/lang/annotation/Repeatable;",
            "Ljava/lang/annotation/Retention;",
            "Ljava/lang/annotation/Target;");

    private String name = "";
    private String home = "";
    private int access;
    private boolean record;
    private String signature = "";
    private boolean ownSignature;
    private Optional<String> outer = Optional.empty();
    private final TypeAnnotations headerAnnotations = new TypeAnnotations();
    private final Set<String> annotations = new TreeSet<>();
    private final List<String> permitted = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private final List<String> constants = new ArrayList<>();
    private final Set<String> members = new TreeSet<>();

    ApiType() {
        super(Opcodes.ASM9);
    }

    String name() {
        return name;
    }

    String packageName() {
        return home;
    }

    /** The type around this one. */
    Optional<String> outer() {
        return outer;
    }

    boolean isOpenToCallers() {
        return ApiMember.isShown(access) && (access & Opcodes.ACC_SYNTHETIC) == 0 && !name.endsWith("-info");
    }

    @Override
    public void visit(
            int version,
            int classAccess,
            String internalName,
            @Nullable String genericSignature,
            @Nullable String superName,
            String[] interfaces) {
        name = internalName.replace('/', '.');
        home = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
        access = classAccess;
        record = "java/lang/Record".equals(superName);
        ownSignature = genericSignature != null;
        StringBuilder plain = new StringBuilder("L" + superName + ";");
        for (String parent : interfaces) {
            plain.append('L').append(parent).append(';');
        }
        signature = genericSignature != null ? genericSignature : plain.toString();
    }

    @Override
    public void visitInnerClass(
            String inner, @Nullable String outerName, @Nullable String simpleName, int innerAccess) {
        if (inner.replace('/', '.').equals(name)) {
            access = innerAccess;
            outer = Optional.of(outerName == null ? "a method" : outerName.replace('/', '.'));
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return SHOWN_ANNOTATIONS.contains(descriptor)
                ? new AnnotationText(true, values -> annotations.add(AnnotationText.text(descriptor, values)))
                : null;
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
            int reference, @Nullable TypePath path, String descriptor, boolean visible) {
        headerAnnotations.add(reference, path, descriptor);
        return null;
    }

    @Override
    public void visitPermittedSubclass(String permittedName) {
        permitted.add(permittedName.replace('/', '.').replace('$', '.'));
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(
            String componentName, String descriptor, @Nullable String genericSignature) {
        TypeAnnotations marks = new TypeAnnotations();
        return new RecordComponentVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitTypeAnnotation(
                    int reference, @Nullable TypePath path, String annotation, boolean visible) {
                marks.add(reference, path, annotation);
                return null;
            }

            @Override
            public void visitEnd() {
                String text = genericSignature != null ? genericSignature : descriptor;
                SignatureText type = new SignatureText(text, home, false, marks);
                components.add(type.type(TypeAnnotations.field()) + " " + componentName);
            }
        };
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int fieldAccess,
            String fieldName,
            String descriptor,
            @Nullable String genericSignature,
            @Nullable Object value) {
        if ((fieldAccess & Opcodes.ACC_ENUM) != 0) {
            constants.add(fieldName);
            return null;
        }
        return ApiMember.isShown(fieldAccess)
                ? ApiMember.field(
                        home,
                        fieldAccess,
                        fieldName,
                        genericSignature != null ? genericSignature : descriptor,
                        value,
                        members::add)
                : null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int methodAccess,
            String methodName,
            String descriptor,
            @Nullable String genericSignature,
            String @Nullable [] exceptions) {
        boolean ofEnum =
                (access & Opcodes.ACC_ENUM) != 0 && Set.of("values", "valueOf").contains(methodName);
        boolean ofAnyObject = Set.of("equals", "hashCode", "toString").contains(methodName);
        boolean written = (methodAccess & Opcodes.ACC_SYNTHETIC) == 0;
        if (!ApiMember.isShown(methodAccess) || !written || ofEnum || ofAnyObject) {
            return null;
        }
        StringBuilder text = new StringBuilder(genericSignature != null ? genericSignature : descriptor);
        if (exceptions != null && text.indexOf("^") < 0) {
            for (String exception : exceptions) {
                text.append("^L").append(exception).append(';');
            }
        }
        boolean inInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        String called = methodName.equals("<init>") ? simpleName() : methodName;
        return ApiMember.method(home, inInterface, methodAccess, called, text.toString(), members::add);
    }

    /** The type's declaration, then its members, indented. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        annotations.forEach(lines::add);
        lines.add(header());
        if (!constants.isEmpty()) {
            lines.add("    " + String.join(", ", constants));
        }
        members.forEach(member -> lines.add("    " + member));
        return lines;
    }

    private String header() {
        SignatureText text = new SignatureText(signature, home, false, headerAnnotations);
        String parameters = ownSignature ? text.typeParameters() : "";
        String parent = text.type(TypeAnnotations.parent(-1));
        List<String> interfaces = new ArrayList<>();
        while (!text.atEnd()) {
            interfaces.add(text.type(TypeAnnotations.parent(interfaces.size())));
        }
        StringBuilder header =
                new StringBuilder(modifiers()).append(simpleName()).append(parameters);
        if (record) {
            header.append('(').append(String.join(", ", components)).append(')');
        } else if (!Set.of("Object", "Enum<" + simpleName() + ">").contains(parent)) {
            header.append(" extends ").append(parent);
        }
        interfaces.remove("java.lang.annotation.Annotation");
        if (!interfaces.isEmpty()) {
            boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
            header.append(isInterface ? " extends " : " implements ").append(String.join(", ", interfaces));
        }
        if (!permitted.isEmpty()) {
            List<String> shortened = permitted.stream()
                    .map(each -> SignatureText.shorten(each, home))
                    .sorted()
                    .toList();
            header.append(" permits ").append(String.join(", ", shortened));
        }
        return header.toString();
    }

    private String modifiers() {
        String kind = kind();
        StringBuilder text = new StringBuilder(ApiMember.visibility(access));
        if (outer.isPresent() && (access & Opcodes.ACC_STATIC) != 0 && kind.equals("class ")) {
            text.append("static ");
        }
        if (kind.equals("class ") && (access & Opcodes.ACC_ABSTRACT) != 0) {
            text.append("abstract ");
        }
        if (kind.equals("class ") && (access & Opcodes.ACC_FINAL) != 0) {
            text.append("final ");
        }
        return text.append(permitted.isEmpty() ? "" : "sealed ").append(kind).toString();
    }

    private String kind() {
        if ((access & Opcodes.ACC_ANNOTATION) != 0) {
            return "@interface ";
        }
        if ((access & Opcodes.ACC_INTERFACE) != 0) {
            return "interface ";
        }
        if ((access & Opcodes.ACC_ENUM) != 0) {
            return "enum ";
        }
        return record ? "record " : "class ";
    }

    /** The name within the package, outer types included. */
    private String simpleName() {
        return name.substring(home.isEmpty() ? 0 : home.length() + 1).replace('$', '.');
    }
}
