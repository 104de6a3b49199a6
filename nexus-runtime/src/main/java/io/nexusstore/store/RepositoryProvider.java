package io.nexusstore.store;

import java.util.List;

/** Lists the repositories of one module; the annotation processor implements it and registers it as a service. */
public interface RepositoryProvider {

    /** Returns what makes the repositories, sorted by the names of their interfaces. */
    List<RepositoryFactory<?>> repositories();
}
