package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.repository.MethodModel;
import io.nexusstore.processor.model.repository.MethodPlan;
import io.nexusstore.processor.model.repository.RepositoryModel;
import io.nexusstore.processor.model.repository.RepositoryPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/** Reads and judges all methods of a repository. */
public final class RepositoryDeriver {

    private RepositoryDeriver() {}

    /** Returns what the methods mean, and what is wrong with them. */
    public static Derived derive(RepositoryModel repository) {
        Findings.Collector findings = Findings.collector();
        if (!SourceVersion.isName(repository.generatedName().value())
                || repository.generatedName().value().contains(".")) {
            findings.add(
                    Code.INVALID_REPOSITORY_NAME,
                    repository.generatedName().origin(),
                    repository.name(),
                    repository.generatedName().value());
        }
        List<MethodPlan> plans = new ArrayList<>();
        for (MethodModel method : repository.methods()) {
            new MethodDeriver(repository, method, findings).derive().ifPresent(plans::add);
        }
        return new Derived(new RepositoryPlan(repository, plans), findings.toFindings());
    }
}
