package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.repository.MethodModel;
import io.nexusstore.processor.model.repository.RepositoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The method that is being read, and where to say what is wrong with it.
 *
 * @param repository the interface
 * @param method the method
 * @param findings takes what is wrong
 */
record Site(RepositoryModel repository, MethodModel method, Findings.Collector findings) {

    EntityModel entity() {
        return repository.entity();
    }

    /** Adds a finding at the method, whose text begins with the names of method and repository. */
    void add(Code code, Object... parts) {
        addAt(method.origin(), code, parts);
    }

    /** Adds a finding about an embedded record that is asked for as if it were one value. */
    void addEmbedded(Origin origin, EmbeddedModel embedded) {
        String parts = embedded.leaves().stream().map(FieldModel::name).collect(Collectors.joining("', '", "'", "'"));
        addAt(origin, RepositoryCode.EMBEDDED_TERM, embedded.name(), entity().name(), parts);
    }

    /** Adds a finding elsewhere, whose text begins with the names of method and repository. */
    void addAt(Origin origin, Code code, Object... parts) {
        List<Object> all = new ArrayList<>(List.of(method.name(), repository.name()));
        all.addAll(List.of(parts));
        findings.add(code, origin, all.toArray());
    }
}
