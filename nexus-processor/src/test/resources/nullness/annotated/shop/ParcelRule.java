package shop;

import io.nexusstore.validation.EntityRule;
import io.nexusstore.validation.RuleFindings;

/** A rule between components. */
public final class ParcelRule implements EntityRule<Parcel> {

    /** Creates the rule. */
    public ParcelRule() {}

    @Override
    public void check(Parcel parcel, RuleFindings findings) {
        if (parcel.sender().equals(parcel.receiver())) {
            findings.add("receiver", "another than the sender");
        }
    }
}
