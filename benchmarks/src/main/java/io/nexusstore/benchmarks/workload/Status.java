package io.nexusstore.benchmarks.workload;

/** The five states of a {@link User}; stored by name. */
public enum Status {
    ACTIVE,
    INVITED,
    PAUSED,
    BLOCKED,
    CLOSED
}
