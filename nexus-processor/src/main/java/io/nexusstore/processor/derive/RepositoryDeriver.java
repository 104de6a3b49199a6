package io.nexusstore.processor.derive;

import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.repository.BaseStore;
import io.nexusstore.processor.model.repository.DefaultMethod;
import io.nexusstore.processor.model.repository.MethodModel;
import io.nexusstore.processor.model.repository.MethodPlan;
import io.nexusstore.processor.model.repository.RepositoryModel;
import io.nexusstore.processor.model.repository.RepositoryPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/** Reads and judges all methods of a repository. */
public final class RepositoryDeriver {

    private static final String STORE_SOURCE = "io.nexusstore.store.StoreSource";

    private RepositoryDeriver() {}

    /** Returns what the methods mean, and what is wrong with them. */
    public static Derived derive(RepositoryModel repository) {
        Findings.Collector findings = Findings.collector();
        if (!SourceVersion.isName(repository.generatedName().value())
                || repository.generatedName().value().contains(".")) {
            findings.add(
                    RepositoryCode.INVALID_REPOSITORY_NAME,
                    repository.generatedName().origin(),
                    repository.name(),
                    repository.generatedName().value());
        }
        checkStore(repository, findings);
        checkFactory(repository, findings);
        List<MethodPlan> plans = new ArrayList<>();
        for (MethodModel method : repository.methods()) {
            new MethodDeriver(repository, method, findings).derive().ifPresent(plans::add);
        }
        return new Derived(new RepositoryPlan(repository, plans), findings.toFindings());
    }

    /** The implementation has a static method of that signature, which cannot stand in for an inherited one. */
    private static void checkFactory(RepositoryModel repository, Findings.Collector findings) {
        for (DefaultMethod method : repository.defaults()) {
            if (method.name().equals("of") && method.parameters().equals(List.of(STORE_SOURCE))) {
                findings.add(RepositoryCode.FACTORY_TAKEN, method.origin(), repository.name());
            }
        }
    }

    private static void checkStore(RepositoryModel repository, Findings.Collector findings) {
        EntityModel entity = repository.entity();
        List<TypeName> wanted = List.of(entity.type(), entity.id().type().boxed());
        if (repository.base() != BaseStore.NONE && !repository.storeArguments().equals(wanted)) {
            findings.add(
                    RepositoryCode.WRONG_STORE,
                    repository.origin(),
                    repository.name(),
                    repository.storeDisplay(),
                    entity.name(),
                    (repository.base() == BaseStore.REACTIVE ? "NexusStore<" : "BlockingStore<") + entity.name() + ", "
                            + entity.id().type().boxedDisplay() + ">");
        }
    }
}
