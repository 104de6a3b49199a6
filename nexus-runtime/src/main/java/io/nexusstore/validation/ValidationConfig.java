package io.nexusstore.validation;

import java.util.Objects;

/**
 * When the constraints of an entity are evaluated, and what becomes of an entity that breaks one.
 *
 * <p>Whether a value can be stored at all is checked at every save, whatever is configured here: null in a required field, a
 * value outside the domain of its type, more digits than declared, a text longer than its {@code maxLength}.
 *
 * @param mode what becomes of an entity that breaks a constraint
 * @param onSave whether constraints are evaluated when entities are saved or updated
 * @param onRead whether constraints are evaluated when entities are read
 */
public record ValidationConfig(ValidationMode mode, boolean onSave, boolean onRead) {

    /** Checks that the mode is given. */
    public ValidationConfig {
        Objects.requireNonNull(mode, "mode");
    }

    /** Returns the default: strict on save, and reads are not validated. */
    public static ValidationConfig defaults() {
        return new ValidationConfig(ValidationMode.STRICT, true, false);
    }

    /** Returns the configuration that refuses on save and on read. */
    public static ValidationConfig strict() {
        return new ValidationConfig(ValidationMode.STRICT, true, true);
    }

    /** Returns the configuration that warns on save, and does not validate reads. */
    public static ValidationConfig lenient() {
        return new ValidationConfig(ValidationMode.WARN, true, false);
    }

    /** Returns the configuration that evaluates no constraint. */
    public static ValidationConfig disabled() {
        return new ValidationConfig(ValidationMode.SKIP, false, false);
    }

    /** Returns this configuration with another mode. */
    public ValidationConfig withMode(ValidationMode other) {
        return new ValidationConfig(other, onSave, onRead);
    }

    /** Returns this configuration with saves and updates validated or not. */
    public ValidationConfig withOnSave(boolean isValidated) {
        return new ValidationConfig(mode, isValidated, onRead);
    }

    /** Returns this configuration with reads validated or not. */
    public ValidationConfig withOnRead(boolean isValidated) {
        return new ValidationConfig(mode, onSave, isValidated);
    }
}
