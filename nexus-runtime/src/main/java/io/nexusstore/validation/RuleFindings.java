package io.nexusstore.validation;

/** Takes what a rule finds wrong with an entity. */
@FunctionalInterface
public interface RuleFindings {

    /**
     * Takes one fault. One of a field that the entity does not have is a violation of the entity as a whole, which says so.
     *
     * @param field the name of the component at fault, also a path such as {@code address.city} or {@code lines[2]}, or empty text
     *     for the entity as a whole
     * @param expected what it must be, such as {@code after the start}, without any value
     */
    void add(String field, String expected);
}
