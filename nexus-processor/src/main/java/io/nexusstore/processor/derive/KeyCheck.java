package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.repository.NullsPlan;
import io.nexusstore.processor.model.repository.OrderPlan;

/** Judges whether results can be ordered by a key. */
final class KeyCheck {

    private final Site site;

    KeyCheck(Site site) {
        this.site = site;
    }

    /** Returns whether they can; adds a finding at the place when not. */
    boolean isSound(OrderPlan key, Origin origin) {
        FieldType type = key.field().type();
        String name = key.field().name();
        if (type.kind().hasForm()) {
            site.addAt(origin, RepositoryCode.UNORDERABLE_COMPONENT, name, type.display());
            return false;
        }
        if (key.ignoresCase() && type.kind() != FieldKind.STRING) {
            String reason = "is of type '" + type.display() + "'";
            site.addAt(origin, RepositoryCode.INAPPLICABLE_OPERATOR, NameReader.IGNORE_CASE, name, reason, "Asc, Desc");
            return false;
        }
        if (key.nulls() != NullsPlan.DEFAULT && !Operators.mayBeNull(key.field())) {
            String order = key.nulls() == NullsPlan.FIRST ? "nulls first" : "nulls last";
            site.addAt(origin, RepositoryCode.INAPPLICABLE_OPERATOR, order, name, "is never null", "asc, desc");
            return false;
        }
        return true;
    }
}
