package shop;

import io.nexusstore.validation.FieldRule;

/** A rule of a component. */
public final class OddRule implements FieldRule<Long> {

    /** Creates the rule. */
    public OddRule() {}

    @Override
    public String expectation(Long number) {
        return number % 2 == 0 ? "an odd number" : null;
    }
}
