package io.nexusstore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Role;
import java.util.List;

/** Adds what concerns id and version. */
final class AddIdentity implements Rule {

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        FieldModel id = subject.entity().id();
        type.addMethod(ModelWriter.implementing("idOf")
                        .returns(Subject.nullable(subject.idType()))
                        .addParameter(subject.parameter())
                        .addStatement("return $L", subject.get(id))
                        .build())
                .addMethod(versionOf(subject))
                .addMethod(ModelWriter.implementing("encodeId")
                        .returns(String.class)
                        .addParameter(subject.idType(), "id")
                        .addStatement("return $L", encoded(id.type().kind()))
                        .build())
                .addMethod(ModelWriter.implementing("decodeId")
                        .returns(subject.idType())
                        .addParameter(String.class, "text")
                        .addStatement("return $L", decoded(id))
                        .build())
                .addMethod(ModelWriter.implementing("writeId")
                        .addParameter(subject.idType(), "id")
                        .addParameter(RuntimeTypes.VALUE_SINK, "out")
                        .addStatement("out.$L(id)", ValueMethods.of(id.type().kind()))
                        .build())
                .addMethod(ModelWriter.implementing("readId")
                        .returns(subject.idType())
                        .addParameter(RuntimeTypes.VALUE_SOURCE, "row")
                        .addStatement("return $L", AddRead.read(id))
                        .build());
    }

    private static MethodSpec versionOf(Subject subject) {
        MethodSpec.Builder method =
                ModelWriter.implementing("versionOf").returns(TypeName.LONG).addParameter(subject.parameter());
        List<FieldModel> versions = subject.entity().fieldsWith(Role.VERSION);
        if (versions.isEmpty()) {
            return method.addStatement("return 0").build();
        }
        FieldModel version = versions.get(0);
        if (version.type().isPrimitive()) {
            return method.addStatement("return $L", subject.get(version)).build();
        }
        return method.addStatement("$T version = $L", version.type().name(), subject.get(version))
                .addStatement("return version == null ? 0 : version")
                .build();
    }

    private static CodeBlock encoded(FieldKind kind) {
        return switch (kind) {
            case INT -> CodeBlock.of("$T.toString(id)", Integer.class);
            case LONG -> CodeBlock.of("$T.toString(id)", Long.class);
            case UUID -> CodeBlock.of("id.toString()");
            default -> CodeBlock.of("id");
        };
    }

    private static CodeBlock decoded(FieldModel id) {
        return switch (id.type().kind()) {
            case INT, LONG -> CodeBlock.of("$T.valueOf(text)", id.type().boxed());
            case UUID -> CodeBlock.of("$T.fromString(text)", id.type().name());
            default -> CodeBlock.of("text");
        };
    }
}
