package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.TypeWriter;
import io.nexusstore.processor.write.file.SourceSink;
import io.nexusstore.processor.write.repository.RepositoryWriter;
import io.nexusstore.processor.write.validator.ValidatorWriter;
import java.util.List;

/** Writes everything that is generated for one entity. */
public final class EntityWriter {

    private static final List<TypeWriter> WRITERS = List.of(
            new FieldsWriter(),
            new QueryWriter(),
            new DeltaWriter(),
            new TrackedWriter(),
            new BuilderWriter(),
            new ValidatorWriter(),
            new RepositoryWriter(),
            new ModelWriter());

    private final SourceSink sink;

    /** Creates a writer into the given sink. */
    public EntityWriter(SourceSink sink) {
        this.sink = sink;
    }

    /** Writes the types of a sound entity; returns what kept one from being stored. */
    public Findings write(EntityModel entity) {
        Subject subject = new Subject(entity);
        for (TypeWriter writer : WRITERS) {
            TypeSpec type = writer.write(subject);
            Findings findings = sink.store(entity, ClassName.get(entity.type().packageName(), type.name()), type);
            if (findings.hasErrors()) {
                return findings;
            }
        }
        return Findings.none();
    }
}
