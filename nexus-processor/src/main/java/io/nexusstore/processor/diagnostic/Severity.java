package io.nexusstore.processor.diagnostic;

/** How much a finding weighs. */
public enum Severity {
    /** The output would be wrong: nothing is written for the entity, and the compilation fails. */
    ERROR,
    /** Legal but suspicious: reported unless {@code @SuppressWarnings("nexus:<tag>")} stands around it. */
    WARNING
}
