package io.nexusstore.processor.write.repository;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.Subject;
import javax.lang.model.element.Modifier;

/** Adds the store's update for the generated delta. */
final class AddUpdate implements Rule {

    private final StoreForm form;

    AddUpdate(StoreForm form) {
        this.form = form;
    }

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        type.addMethod(MethodSpec.methodBuilder("update")
                .addJavadoc("Writes the changed fields of the entity of the id; returns whether there was one.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(subject.idType(), "id")
                .addParameter(subject.names().delta(), "delta")
                .returns(form.one(TypeName.BOOLEAN))
                .addStatement("return update(id, delta.change())")
                .build());
    }
}
