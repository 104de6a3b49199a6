package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.model.repository.Answer;
import io.nexusstore.processor.model.repository.ConditionPlan;
import io.nexusstore.processor.model.repository.Container;
import io.nexusstore.processor.model.repository.ReturnModel;
import io.nexusstore.processor.model.repository.Verb;
import java.util.List;
import java.util.Optional;

/** Decides by what a method returns in which form it answers. */
final class AnswerChooser {

    private static final List<String> NUMBERS = List.of("long", "java.lang.Long");
    private static final List<String> BOOLEANS = List.of("boolean", "java.lang.Boolean");

    private final Site site;
    private final Subject.Read subject;
    private final ConditionPlan condition;
    private final ReturnModel returned;
    private final String entity;

    AnswerChooser(Site site, Subject.Read subject, ConditionPlan condition) {
        this.site = site;
        this.subject = subject;
        this.condition = condition;
        this.returned = site.method().returned();
        this.entity = site.entity().name();
    }

    /** Returns the form, or empty when the return type does not fit the verb. */
    Optional<Answer> choose() {
        Optional<Answer> answer = switch (subject.verb()) {
            case FIND -> found();
            case PAGE -> ofEntities(Container.PAGE, Answer.PAGE, Answer.MONO_PAGE);
            case COUNT -> value(NUMBERS);
            case EXISTS -> value(BOOLEANS);
            case DELETE -> value(NUMBERS).or(this::nothing);
            case WATCH -> watched();
            case WATCH_COUNT ->
                returned.isIn(Container.FLUX) && NUMBERS.contains(returned.elementName())
                        ? Optional.of(Answer.FLUX)
                        : Optional.empty();
        };
        if (answer.isEmpty()) {
            site.add(RepositoryCode.WRONG_RETURN_TYPE, returned.display(), expected());
            return answer;
        }
        if (subject.verb() == Verb.FIND
                && answer.get().isOne()
                && subject.limit().rows() != 1
                && !Uniqueness.holds(site.entity(), condition)) {
            site.add(
                    RepositoryCode.SEVERAL_RESULTS,
                    returned.display(),
                    (answer.get().isReactive() ? "Flux<" : "List<") + elementDisplay() + ">",
                    Verb.FIND.text() + "First"
                            + site.method()
                                    .name()
                                    .substring(Verb.FIND.text().length())
                                    .replaceFirst("^All", ""));
            return Optional.empty();
        }
        return answer;
    }

    private Optional<Answer> found() {
        if (!isOfEntity()) {
            return Optional.empty();
        }
        if (returned.isIn()) {
            return returned.isNullable() ? Optional.of(Answer.NULLABLE) : Optional.empty();
        }
        boolean isOneOnly = subject.limit().rows() <= 1;
        if (returned.isIn(Container.MONO)) {
            return isOneOnly ? Optional.of(Answer.MONO) : Optional.empty();
        }
        if (returned.isIn(Container.OPTIONAL)) {
            return isOneOnly ? Optional.of(Answer.OPTIONAL) : Optional.empty();
        }
        if (returned.isIn(Container.MONO, Container.LIST)) {
            return Optional.of(Answer.MONO_LIST);
        }
        if (returned.isIn(Container.LIST)) {
            return Optional.of(Answer.LIST);
        }
        return returned.isIn(Container.FLUX) ? Optional.of(Answer.FLUX) : Optional.empty();
    }

    private Optional<Answer> ofEntities(Container container, Answer plain, Answer published) {
        if (!isOfEntity()) {
            return Optional.empty();
        }
        if (returned.isIn(container)) {
            return Optional.of(plain);
        }
        return returned.isIn(Container.MONO, container) ? Optional.of(published) : Optional.empty();
    }

    private Optional<Answer> watched() {
        if (!isOfEntity()) {
            return Optional.empty();
        }
        if (returned.isIn(Container.FLUX, Container.OPTIONAL)) {
            return subject.isOne() ? Optional.of(Answer.FLUX_OPTIONAL) : Optional.empty();
        }
        return returned.isIn(Container.FLUX, Container.LIST) ? Optional.of(Answer.FLUX_LIST) : Optional.empty();
    }

    private Optional<Answer> value(List<String> types) {
        if (!types.contains(returned.elementName())) {
            return Optional.empty();
        }
        if (returned.isIn()) {
            return Optional.of(Answer.VALUE);
        }
        return returned.isIn(Container.MONO) ? Optional.of(Answer.MONO) : Optional.empty();
    }

    private Optional<Answer> nothing() {
        if (returned.isIn() && returned.elementName().equals("void")) {
            return Optional.of(Answer.VALUE);
        }
        return returned.isIn(Container.MONO) && returned.elementName().equals("java.lang.Void")
                ? Optional.of(Answer.MONO_VOID)
                : Optional.empty();
    }

    private boolean isOfEntity() {
        return returned.projection() != null
                || returned.elementName().equals(site.entity().qualifiedName());
    }

    private String elementDisplay() {
        return returned.projection() == null ? entity : returned.projection().name();
    }

    private String expected() {
        String records = ", or the same of a record of its components";
        return switch (subject.verb()) {
            case FIND ->
                (subject.limit().rows() > 1
                                        ? "Flux<%1$s>, Mono<List<%1$s>> or List<%1$s>"
                                        : "Flux<%1$s>, Mono<%1$s>, Mono<List<%1$s>>, List<%1$s>, Optional<%1$s> or @Nullable %1$s")
                                .replace("%1$s", entity)
                        + records;
            case PAGE -> "Mono<Page<" + entity + ">> or Page<" + entity + ">" + records;
            case COUNT -> "Mono<Long> or long";
            case EXISTS -> "Mono<Boolean> or boolean";
            case DELETE -> "Mono<Long>, long, Mono<Void> or void";
            case WATCH ->
                "Flux<List<" + entity + ">>" + (subject.isOne() ? " or Flux<Optional<" + entity + ">>" : "") + records;
            case WATCH_COUNT -> "Flux<Long>";
        };
    }
}
