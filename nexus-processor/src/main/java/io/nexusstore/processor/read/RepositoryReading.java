package io.nexusstore.processor.read;

import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.repository.RepositoryModel;

/** What came of reading a repository. */
public sealed interface RepositoryReading {

    /**
     * The repository was read whole; nothing is said about whether its methods make sense.
     *
     * @param repository the repository
     */
    record Complete(RepositoryModel repository) implements RepositoryReading {}

    /** A type that it names does not exist, at least not yet; if no round brings it, javac says so itself. */
    record Incomplete() implements RepositoryReading {}

    /**
     * It can be no repository, or not of an entity.
     *
     * @param findings why; empty where the entity is to blame, which is reported there
     */
    record Refused(Findings findings) implements RepositoryReading {}
}
