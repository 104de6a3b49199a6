package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.repository.ConditionPlan;
import io.nexusstore.processor.model.repository.HintModel;
import io.nexusstore.processor.model.repository.LimitPlan;
import io.nexusstore.processor.model.repository.OrderPlan;
import io.nexusstore.processor.model.repository.ParameterModel;
import io.nexusstore.processor.model.repository.Verb;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds to what a name says what a hint says. */
final class HintApplier {

    private final Site site;
    private final HintModel hint;
    private final SortedSet<String> used = new TreeSet<>();
    private boolean isSound = true;

    HintApplier(Site site, HintModel hint) {
        this.site = site;
        this.hint = hint;
    }

    /** Returns both together, or empty when the hint is wrong or has no effect. */
    Optional<Subject.Read> apply(Subject.Read name) {
        boolean isEmpty = List.of(hint.where(), hint.orderBy(), hint.limit()).stream()
                .allMatch(part -> part.value().isBlank());
        if (isEmpty) {
            idle(hint.where(), "where", "it is empty");
            return Optional.empty();
        }
        LimitPlan limit = limit(name);
        NameReading reading = order(name);
        ConditionPlan condition = condition();
        if (isSound && condition != null) {
            checkParameters(name.verb(), limit);
        }
        return isSound
                ? Optional.of(new Subject.Read(name.verb(), limit, name.isOne(), reading, condition))
                : Optional.empty();
    }

    private @Nullable ConditionPlan condition() {
        if (hint.where().value().isBlank()) {
            return null;
        }
        HintReader reader = new HintReader(site, hint.where());
        ConditionPlan condition = reader.condition();
        take(reader);
        return condition;
    }

    private NameReading order(Subject.Read name) {
        if (hint.orderBy().value().isBlank()) {
            return name.reading();
        }
        if (!name.verb().hasOrder()) {
            idle(hint.orderBy(), "orderBy", "'" + name.verb().text() + "' has no order");
            return name.reading();
        }
        if (!name.reading().order().isEmpty()) {
            idle(hint.orderBy(), "orderBy", "the name has an order");
            return name.reading();
        }
        HintReader reader = new HintReader(site, hint.orderBy());
        List<OrderPlan> order = reader.order();
        take(reader);
        isSound = isSound
                && order.stream()
                        .allMatch(key ->
                                new KeyCheck(site).isSound(key, hint.orderBy().origin()));
        return new NameReading(name.reading().alternatives(), order);
    }

    private LimitPlan limit(Subject.Read name) {
        if (hint.limit().value().isBlank()) {
            return name.limit();
        }
        if (!name.verb().hasLimit()) {
            idle(hint.limit(), "limit", "'" + name.verb().text() + "' has no limit");
            return name.limit();
        }
        if (name.limit().isPresent()) {
            idle(hint.limit(), "limit", "the name has a limit");
            return name.limit();
        }
        HintReader reader = new HintReader(site, hint.limit());
        LimitPlan limit = reader.limit();
        take(reader);
        return limit;
    }

    private void take(HintReader reader) {
        used.addAll(reader.used());
        isSound &= reader.isSound();
    }

    private void checkParameters(Verb verb, LimitPlan limit) {
        boolean hasRequest = false;
        for (ParameterModel parameter : site.method().parameters()) {
            boolean isRequest = verb == Verb.PAGE && !hasRequest && parameter.isOf(ParameterBinder.PAGE_REQUEST);
            hasRequest |= isRequest;
            if (!isRequest && !used.contains(parameter.name()) && !parameter.equals(limit.parameter())) {
                site.addAt(parameter.origin(), RepositoryCode.SUPERFLUOUS_PARAMETER, parameter.name());
                isSound = false;
                return;
            }
        }
        if (verb == Verb.PAGE && !hasRequest) {
            site.add(RepositoryCode.MISSING_PARAMETER, "the page", "PageRequest request");
            isSound = false;
        }
    }

    private void idle(Located<String> part, String name, String reason) {
        isSound = false;
        site.addAt(part.origin(), RepositoryCode.IDLE_HINT, name, reason);
    }
}
