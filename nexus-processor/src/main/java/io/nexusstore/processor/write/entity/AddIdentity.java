package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Role;
import io.nexusstore.processor.write.code.ContractMethods;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.List;

/** Adds what concerns id and version. */
final class AddIdentity implements Rule {

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        ComponentModel id = subject.entity().id();
        addDrawsId(id, type);
        type.addMethod(ContractMethods.implementing("idOf")
                        .returns(Subject.nullable(subject.idType()))
                        .addParameter(subject.parameter())
                        .addStatement("return $L", subject.get(id))
                        .build())
                .addMethod(versionOf(subject))
                .addMethod(IdMethods.encode(
                                id,
                                ContractMethods.implementing("encodeId")
                                        .returns(String.class)
                                        .addParameter(subject.idType(), "id"))
                        .build())
                .addMethod(IdMethods.decode(
                                id,
                                ContractMethods.implementing("decodeId")
                                        .returns(subject.idType())
                                        .addParameter(String.class, "text"))
                        .build())
                .addMethod(IdMethods.write(
                                id,
                                ContractMethods.implementing("writeId")
                                        .addParameter(subject.idType(), "id")
                                        .addParameter(RuntimeTypes.VALUE_SINK, "out"))
                        .build())
                .addMethod(IdMethods.read(
                                id,
                                ContractMethods.implementing("readId")
                                        .returns(subject.idType())
                                        .addParameter(RuntimeTypes.VALUE_SOURCE, "row"))
                        .build());
    }

    private static void addDrawsId(ComponentModel id, TypeSpec.Builder type) {
        if (id instanceof FieldModel number
                && number.type().kind() == FieldKind.LONG
                && number.isGenerated().value()) {
            type.addMethod(ContractMethods.implementing("drawsId")
                    .returns(TypeName.BOOLEAN)
                    .addStatement("return true")
                    .build());
        }
    }

    private static MethodSpec versionOf(Subject subject) {
        MethodSpec.Builder method =
                ContractMethods.implementing("versionOf").returns(TypeName.LONG).addParameter(subject.parameter());
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
}
