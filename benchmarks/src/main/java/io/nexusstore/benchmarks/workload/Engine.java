package io.nexusstore.benchmarks.workload;

/** The databases that are measured on. */
public enum Engine {
    /** A file, in the contestant's process. */
    SQLITE,
    /** A server on this machine, whose commits are durable. */
    POSTGRESQL
}
