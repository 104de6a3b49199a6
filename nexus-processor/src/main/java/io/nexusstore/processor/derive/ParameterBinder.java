package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.repository.ConditionPlan;
import io.nexusstore.processor.model.repository.ParameterModel;
import io.nexusstore.processor.model.repository.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives the terms of a name their operands, in the order of the parameters, and judges both. */
final class ParameterBinder {

    static final String PAGE_REQUEST = "io.nexusstore.paging.PageRequest";

    private final Site site;
    private final Subject.Read subject;
    private final List<ParameterModel> operands;
    private boolean isSound = true;
    private int next;

    ParameterBinder(Site site, Subject.Read subject) {
        this.site = site;
        this.subject = subject;
        this.operands = site.method().parameters().stream()
                .filter(parameter -> subject.verb() != Verb.PAGE || !parameter.isOf(PAGE_REQUEST))
                .filter(parameter -> !parameter.equals(subject.limit().parameter()))
                .toList();
    }

    /** Returns the condition, or empty when a parameter or an operator is wrong. */
    Optional<ConditionPlan> bind() {
        ConditionPlan hinted = subject.hinted();
        if (hinted != null) {
            return Optional.of(hinted);
        }
        List<Term> terms = subject.reading().terms();
        if (!checkOperators(terms) || !checkNumber(terms)) {
            return Optional.empty();
        }
        List<ConditionPlan> alternatives = new ArrayList<>();
        for (List<Term> joined : subject.reading().alternatives()) {
            alternatives.add(
                    all(joined.stream().map(term -> compared(term, terms)).toList()));
        }
        if (!isSound) {
            return Optional.empty();
        }
        if (alternatives.isEmpty()) {
            return Optional.of(new ConditionPlan.Both(List.of()));
        }
        return Optional.of(alternatives.size() == 1 ? alternatives.get(0) : new ConditionPlan.Either(alternatives));
    }

    private static ConditionPlan all(List<ConditionPlan> parts) {
        return parts.size() == 1 ? parts.get(0) : new ConditionPlan.Both(parts);
    }

    private boolean checkOperators(List<Term> terms) {
        for (Term term : terms) {
            if (!Operators.apply(term)) {
                site.add(
                        RepositoryCode.INAPPLICABLE_OPERATOR,
                        Operators.word(term),
                        term.component().name(),
                        Operators.reason(term),
                        Operators.applicable(term.component()));
                return false;
            }
        }
        return true;
    }

    private boolean checkNumber(List<Term> terms) {
        int needed = 0;
        for (Term term : terms) {
            needed += term.relation().operands();
            if (needed > operands.size()) {
                site.add(
                        RepositoryCode.MISSING_PARAMETER,
                        "'" + term.component().name() + "'",
                        Operators.operandType(term) + " " + term.component().identifier());
                return false;
            }
        }
        long requests = site.method().parameters().stream()
                .filter(parameter -> subject.verb() == Verb.PAGE && parameter.isOf(PAGE_REQUEST))
                .count();
        if (subject.verb() == Verb.PAGE && requests == 0) {
            site.add(RepositoryCode.MISSING_PARAMETER, "the page", "PageRequest request");
            return false;
        }
        if (operands.size() > needed || requests > 1) {
            ParameterModel superfluous = operands.size() > needed
                    ? operands.get(needed)
                    : site.method().parameters().get(site.method().parameters().size() - 1);
            site.addAt(superfluous.origin(), RepositoryCode.SUPERFLUOUS_PARAMETER, superfluous.name());
            return false;
        }
        return true;
    }

    private ConditionPlan compared(Term term, List<Term> terms) {
        List<ParameterModel> given = new ArrayList<>();
        for (int i = 0; i < term.relation().operands(); i++) {
            ParameterModel parameter = operands.get(next++);
            isSound &= check(term, parameter, terms);
            given.add(parameter);
        }
        return term.plan(given);
    }

    private boolean check(Term term, ParameterModel parameter, List<Term> terms) {
        ComponentModel component = term.component();
        boolean isNamedAfterOther = Operators.takes(term, parameter)
                && isNamedAfter(parameter, terms)
                && !component.identifier().equals(parameter.name());
        if (isNamedAfterOther) {
            site.addAt(
                    parameter.origin(),
                    RepositoryCode.SWAPPED_PARAMETERS,
                    parameter.name(),
                    component.name(),
                    expectedOrder());
            return false;
        }
        return new OperandCheck(site).fits(term, parameter);
    }

    private static boolean isNamedAfter(ParameterModel parameter, List<Term> terms) {
        return terms.stream().anyMatch(term -> term.component().identifier().equals(parameter.name()));
    }

    private String expectedOrder() {
        List<String> names = subject.reading().terms().stream()
                .flatMap(term -> Arrays.stream(new String[term.relation().operands()])
                        .map(operand -> "'" + term.component().identifier() + "'"))
                .toList();
        return names.stream().distinct().collect(Collectors.joining(", "));
    }
}
