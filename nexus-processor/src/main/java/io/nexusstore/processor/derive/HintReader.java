package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.diagnostic.Suggestion;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.repository.ConditionPlan;
import io.nexusstore.processor.model.repository.LimitPlan;
import io.nexusstore.processor.model.repository.NullsPlan;
import io.nexusstore.processor.model.repository.OrderPlan;
import io.nexusstore.processor.model.repository.ParameterModel;
import io.nexusstore.processor.model.repository.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads one text of a hint and judges it; used once.
 *
 * <p>After something wrong was found nothing more is read, and what is returned means nothing.
 */
final class HintReader {

    private static final ConditionPlan NOTHING = new ConditionPlan.Both(List.of());

    private final Site site;
    private final Located<String> source;
    private final HintText text;
    private final OperandCheck operands;
    private final SortedSet<String> used = new TreeSet<>();
    private boolean isSound = true;

    HintReader(Site site, Located<String> source) {
        this.site = site;
        this.source = source;
        this.text = new HintText(source.value());
        this.operands = new OperandCheck(site);
    }

    /** Returns whether nothing wrong was found. */
    boolean isSound() {
        return isSound;
    }

    /** Returns the names of the parameters that the text names. */
    SortedSet<String> used() {
        return used;
    }

    /** Reads a condition. */
    ConditionPlan condition() {
        ConditionPlan condition = either();
        if (!text.isAtEnd()) {
            refuse("'and' or 'or'");
        }
        return condition;
    }

    /** Reads keys of order. */
    List<OrderPlan> order() {
        List<OrderPlan> order = new ArrayList<>();
        String expected = "";
        do {
            Optional<FieldModel> field = component(site.entity().fields().stream());
            if (field.isPresent()) {
                boolean ignoresCase = ignoresCase(field.get());
                boolean isDescending = text.takes("desc");
                boolean isDirected = isDescending || text.takes("asc");
                NullsPlan nulls = nulls();
                order.add(new OrderPlan(field.get(), ignoresCase, isDescending, nulls));
                expected = (isDirected || nulls != NullsPlan.DEFAULT ? "" : "'asc', 'desc', ")
                        + (nulls == NullsPlan.DEFAULT ? "'nulls first', 'nulls last' or a comma" : "a comma");
            }
        } while (text.takes(","));
        if (!text.isAtEnd()) {
            refuse(expected);
        }
        return order;
    }

    private NullsPlan nulls() {
        if (text.takes("nulls", "first")) {
            return NullsPlan.FIRST;
        }
        return text.takes("nulls", "last") ? NullsPlan.LAST : NullsPlan.DEFAULT;
    }

    /** Reads a number or a parameter that holds one. */
    LimitPlan limit() {
        String token = text.take();
        LimitPlan limit = LimitPlan.none();
        if (token.matches("[1-9]\\d{0,8}")) {
            limit = LimitPlan.of(Long.parseLong(token));
        } else if (token.startsWith(":") && token.length() > 1) {
            Optional<ParameterModel> parameter = parameter(token);
            if (parameter.isEmpty()) {
                return limit;
            }
            if (!parameter.get().isOf("int") && !parameter.get().isOf("long")) {
                refuseToken(token, "a parameter of type 'int' or 'long'");
                return limit;
            }
            limit = LimitPlan.of(parameter.get());
        } else {
            refuseToken(token, "a number from 1 to 999999999 or a parameter such as ':most'");
            return limit;
        }
        if (!text.isAtEnd()) {
            refuse("nothing more");
        }
        return limit;
    }

    private ConditionPlan either() {
        List<ConditionPlan> parts = new ArrayList<>();
        do {
            parts.add(both());
        } while (text.takes("or"));
        return parts.size() == 1 ? parts.get(0) : new ConditionPlan.Either(parts);
    }

    private ConditionPlan both() {
        List<ConditionPlan> parts = new ArrayList<>();
        do {
            parts.add(single());
        } while (text.takes("and"));
        return parts.size() == 1 ? parts.get(0) : new ConditionPlan.Both(parts);
    }

    private ConditionPlan single() {
        if (text.takes("not")) {
            return new ConditionPlan.Inverse(single());
        }
        if (text.takes("(")) {
            ConditionPlan inner = either();
            if (!text.takes(")")) {
                refuse("')'");
            }
            return inner;
        }
        return component(Operators.comparable(site.entity()))
                .map(this::comparison)
                .orElse(NOTHING);
    }

    private ConditionPlan comparison(ComponentModel component) {
        boolean ignoresCase = ignoresCase(component);
        String token = text.peek();
        Optional<Relation> relation = relation();
        if (relation.isEmpty()) {
            refuseToken(token, "an operator");
            return NOTHING;
        }
        Term term = new Term(component, relation.get(), ignoresCase);
        if (!Operators.apply(term)) {
            fail();
            site.addAt(
                    source.origin(),
                    RepositoryCode.INAPPLICABLE_OPERATOR,
                    Operators.word(term),
                    component.name(),
                    Operators.reason(term),
                    Operators.applicable(component));
            return NOTHING;
        }
        List<ParameterModel> given = new ArrayList<>();
        for (int i = 0; i < relation.get().operands(); i++) {
            if (i > 0 && !text.takes("and")) {
                refuse("'and'");
            }
            operand(term).ifPresent(given::add);
        }
        return isSound ? term.plan(given) : NOTHING;
    }

    private Optional<ParameterModel> operand(Term term) {
        String token = text.take();
        if (!token.startsWith(":") || token.length() == 1) {
            refuseToken(token, "a parameter such as ':" + term.component().identifier() + "'");
            return Optional.empty();
        }
        Optional<ParameterModel> parameter = parameter(token);
        if (parameter.isPresent() && !operands.fits(term, parameter.get())) {
            fail();
        }
        return parameter;
    }

    private Optional<Relation> relation() {
        String token = text.take();
        return switch (token) {
            case "=" -> Optional.of(Relation.EQUAL);
            case "!=" -> Optional.of(Relation.NOT_EQUAL);
            case "<" -> Optional.of(Relation.LESS);
            case "<=" -> Optional.of(Relation.LESS_EQUAL);
            case ">" -> Optional.of(Relation.GREATER);
            case ">=" -> Optional.of(Relation.GREATER_EQUAL);
            case "in" -> Optional.of(Relation.IN);
            case "between" -> Optional.of(Relation.BETWEEN);
            case "contains" -> Optional.of(Relation.CONTAINING);
            case "not" -> text.takes("in") ? Optional.of(Relation.NOT_IN) : Optional.empty();
            case "starts" -> text.takes("with") ? Optional.of(Relation.STARTING_WITH) : Optional.empty();
            case "ends" -> text.takes("with") ? Optional.of(Relation.ENDING_WITH) : Optional.empty();
            case "is" -> state();
            default -> Optional.empty();
        };
    }

    private Optional<Relation> state() {
        if (text.takes("not", "null")) {
            return Optional.of(Relation.NOT_NULL);
        }
        return switch (text.take()) {
            case "null" -> Optional.of(Relation.NULL);
            case "true" -> Optional.of(Relation.TRUE);
            case "false" -> Optional.of(Relation.FALSE);
            default -> Optional.empty();
        };
    }

    private boolean ignoresCase(ComponentModel component) {
        if (!text.takes("ignoring", "case")) {
            return false;
        }
        if (component.type().kind() != FieldKind.STRING) {
            refuseToken("ignoring", "an operator of '" + component.type().display() + "'");
        }
        return true;
    }

    /** Takes the name of one of the components. */
    private <C extends ComponentModel> Optional<C> component(Stream<C> components) {
        String token = text.take();
        Optional<C> named =
                components.filter(component -> component.name().equals(token)).findFirst();
        if (named.isEmpty() && isSound) {
            if (token.isEmpty() || !Character.isJavaIdentifierStart(token.codePointAt(0))) {
                refuseToken(token, "a component");
            } else {
                fail();
                addUnknown(token);
            }
        }
        return named;
    }

    private void addUnknown(String token) {
        Optional<EmbeddedModel> embedded = site.entity().embedded().stream()
                .filter(record -> record.name().equals(token))
                .findFirst();
        if (embedded.isPresent()) {
            site.addEmbedded(source.origin(), embedded.get());
            return;
        }
        List<String> names =
                site.entity().fields().stream().map(FieldModel::name).toList();
        site.addAt(
                source.origin(),
                RepositoryCode.UNKNOWN_COMPONENT,
                token,
                site.entity().name(),
                Suggestion.nearest(token, names)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Its components are '" + String.join("', '", names) + "'."));
    }

    private Optional<ParameterModel> parameter(String token) {
        String name = token.substring(1);
        Optional<ParameterModel> parameter = site.method().parameter(name);
        if (parameter.isPresent()) {
            used.add(name);
        } else {
            fail();
            List<String> names = site.method().parameters().stream()
                    .map(ParameterModel::name)
                    .toList();
            site.addAt(
                    source.origin(),
                    RepositoryCode.UNKNOWN_PARAMETER,
                    name,
                    isNameless(names)
                            ? "Repeat the method in '" + site.repository().name()
                                    + "': the parameters of inherited ones have no names there."
                            : Suggestion.nearest(name, names)
                                    .map(near -> "Did you mean '" + near + "'?")
                                    .orElse("Add it."));
        }
        return parameter;
    }

    /** Returns whether the method is inherited, so that its parameters are named by their places. */
    private static boolean isNameless(List<String> names) {
        return !names.isEmpty()
                && IntStream.range(0, names.size())
                        .allMatch(place -> names.get(place).equals("value" + (place + 1)));
    }

    private void refuse(String expected) {
        refuseToken(text.peek(), expected);
    }

    private void refuseToken(String token, String expected) {
        if (isSound) {
            fail();
            site.addAt(
                    source.origin(),
                    RepositoryCode.UNREADABLE_HINT,
                    token.isEmpty() ? "ends too early" : "cannot be read at '" + token + "'",
                    expected);
        }
    }

    private void fail() {
        isSound = false;
        text.stop();
    }
}
