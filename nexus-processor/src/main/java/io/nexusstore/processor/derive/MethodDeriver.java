package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.diagnostic.Suggestion;
import io.nexusstore.processor.model.repository.Answer;
import io.nexusstore.processor.model.repository.ConditionPlan;
import io.nexusstore.processor.model.repository.HintModel;
import io.nexusstore.processor.model.repository.MethodModel;
import io.nexusstore.processor.model.repository.MethodPlan;
import io.nexusstore.processor.model.repository.RepositoryModel;
import io.nexusstore.processor.model.repository.Verb;
import java.util.Map;
import java.util.Optional;

/** Reads and judges one method: its verb, its name, its parameters, and what it returns. */
final class MethodDeriver {

    /** What others call our verbs. */
    private static final Map<String, Verb> SYNONYMS = Map.ofEntries(
            Map.entry("get", Verb.FIND),
            Map.entry("read", Verb.FIND),
            Map.entry("query", Verb.FIND),
            Map.entry("search", Verb.FIND),
            Map.entry("fetch", Verb.FIND),
            Map.entry("list", Verb.FIND),
            Map.entry("load", Verb.FIND),
            Map.entry("select", Verb.FIND),
            Map.entry("stream", Verb.FIND),
            Map.entry("remove", Verb.DELETE),
            Map.entry("has", Verb.EXISTS),
            Map.entry("observe", Verb.WATCH));

    private final Site site;
    private final MethodModel method;

    MethodDeriver(RepositoryModel repository, MethodModel method, Findings.Collector findings) {
        this.site = new Site(repository, method, findings);
        this.method = method;
    }

    /** Returns what the method means, or empty when something is wrong with it. */
    Optional<MethodPlan> derive() {
        if (!method.typeParameters().isEmpty()) {
            site.add(RepositoryCode.GENERIC_METHOD, String.join(", ", method.typeParameters()));
            return Optional.empty();
        }
        return verb().flatMap(this::subject)
                .flatMap(subject ->
                        new ParameterBinder(site, subject).bind().flatMap(condition -> plan(subject, condition)));
    }

    private Optional<Subject.Read> subject(Verb verb) {
        HintModel hint = method.hint();
        if (hint == null) {
            return new Subject(site, verb).read(false);
        }
        boolean hasCondition = !hint.where().value().isBlank();
        return new Subject(site, verb).read(hasCondition).flatMap(new HintApplier(site, hint)::apply);
    }

    private Optional<MethodPlan> plan(Subject.Read subject, ConditionPlan condition) {
        Optional<Answer> answer = new AnswerChooser(site, subject, condition).choose();
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        ProjectionMatcher projections = new ProjectionMatcher(site);
        MethodPlan plan = new MethodPlan(
                method,
                subject.verb(),
                condition,
                subject.reading().order(),
                subject.limit(),
                answer.get(),
                projections.match());
        return projections.isSound() ? Optional.of(plan) : Optional.empty();
    }

    private Optional<Verb> verb() {
        String name = method.name();
        Optional<Verb> found = Optional.empty();
        for (Verb verb : Verb.values()) {
            if (name.startsWith(verb.text())
                    && Words.isBoundary(name, verb.text().length())) {
                found = Optional.of(verb); // watchCount stands behind watch
            }
        }
        if (found.isEmpty()) {
            int end = Character.charCount(name.codePointAt(0)); // which may be in upper case by mistake
            while (!Words.isBoundary(name, end)) {
                end++;
            }
            String word = name.substring(0, end);
            String rest = name.substring(end);
            Optional<String> meant = Optional.ofNullable(SYNONYMS.get(word))
                    .map(Verb::text)
                    .or(() -> Suggestion.nearest(word, Verb.texts()));
            site.add(
                    RepositoryCode.UNKNOWN_VERB,
                    Misspelling.cased(name)
                            .or(() -> meant.map(verb -> verb + rest))
                            .map(right -> " Did you mean '" + right + "'?")
                            .orElse(" Begin it with " + String.join(", ", Verb.texts()) + ", or make it a default"
                                    + " method."));
        }
        return found;
    }
}
