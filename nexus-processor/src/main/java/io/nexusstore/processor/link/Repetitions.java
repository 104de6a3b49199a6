package io.nexusstore.processor.link;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.Finding;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;

/** Knows what was found in records that several components embed, of one entity or of several: it is told once. */
public final class Repetitions {

    private final List<Place> told = new ArrayList<>();

    /** Creates the knowledge of one compilation, without any. */
    public Repetitions() {}

    /** Returns the findings without those about a place outside of the entity that were told before. */
    public Findings without(EntityModel entity, Findings findings) {
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : findings.all()) {
            Place place = new Place(finding.code(), finding.origin());
            boolean isOutside = !finding.origin().isMemberOf(entity.origin());
            if (!isOutside || !told.contains(place)) {
                kept.add(finding);
            }
            if (isOutside) {
                told.add(place);
            }
        }
        return new Findings(kept);
    }

    /** What was told about where. */
    private record Place(Code code, Origin origin) {}
}
