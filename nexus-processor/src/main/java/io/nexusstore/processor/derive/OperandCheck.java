package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.repository.ParameterModel;

/** Judges whether a parameter can be what a term is compared with. */
final class OperandCheck {

    private final Site site;

    OperandCheck(Site site) {
        this.site = site;
    }

    /** Returns whether it can; adds a finding at the parameter when not. */
    boolean fits(Term term, ParameterModel parameter) {
        if (!Operators.takes(term, parameter)) {
            site.addAt(
                    parameter.origin(),
                    RepositoryCode.WRONG_PARAMETER_TYPE,
                    parameter.name(),
                    parameter.display(),
                    term.component().name(),
                    Operators.operandType(term));
            return false;
        }
        if (parameter.nullness() == Nullness.NULLABLE && !Operators.takesNull(term)) {
            site.addAt(
                    parameter.origin(),
                    RepositoryCode.NULLABLE_PARAMETER,
                    parameter.name(),
                    term.relation().word());
            return false;
        }
        return true;
    }
}
