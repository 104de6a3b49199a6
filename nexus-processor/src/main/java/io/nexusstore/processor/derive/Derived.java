package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.repository.RepositoryPlan;

/**
 * What a repository's methods mean.
 *
 * @param plan the methods that make sense; all of them when there are no findings
 * @param findings what is wrong with the others
 */
public record Derived(RepositoryPlan plan, Findings findings) {}
