package io.nexusstore.validation;

/** Takes what a rule finds wrong with an entity. */
@FunctionalInterface
public interface RuleFindings {

    /**
     * Takes one fault.
     *
     * @param field the name of the component at fault, or empty text for the entity as a whole
     * @param expected what it must be, such as {@code after the start}, without any value
     */
    void add(String field, String expected);
}
