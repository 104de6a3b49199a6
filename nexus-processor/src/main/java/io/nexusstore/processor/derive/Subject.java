package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.diagnostic.Suggestion;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.repository.ConditionPlan;
import io.nexusstore.processor.model.repository.LimitPlan;
import io.nexusstore.processor.model.repository.OrderPlan;
import io.nexusstore.processor.model.repository.Relation;
import io.nexusstore.processor.model.repository.Verb;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind the verb of a name: how many results, which condition, which order. */
final class Subject {

    private static final String ALL = "All";
    private static final String FIRST = "First";
    private static final String BY = "By";
    private static final String ORDER_BY = "OrderBy";
    private static final int MOST_DIGITS = 9;

    private final Site site;
    private final Verb verb;
    private final String name;
    private long limit = LimitPlan.UNLIMITED;
    private boolean isOne;

    Subject(Site site, Verb verb) {
        this.site = site;
        this.verb = verb;
        this.name = site.method().name();
    }

    /**
     * Returns what the name says, or empty when it makes no sense.
     *
     * @param isFree whether a hint has the condition, so that the name means nothing behind its verb and number
     */
    Optional<Read> read(boolean isFree) {
        int from = verb.text().length();
        boolean isBare = verb == Verb.COUNT || verb == Verb.EXISTS || verb == Verb.WATCH_COUNT;
        if (isWord(ALL, from)) {
            from += ALL.length();
            isBare = true;
        } else if (name.startsWith(FIRST, from)) {
            int end = endOfFirst(from + FIRST.length());
            if (end > 0) {
                if (!verb.hasLimit()) {
                    site.add(RepositoryCode.INAPPLICABLE_CLAUSE, name.substring(from, end), verb.text(), "limit");
                    return Optional.empty();
                }
                from = end;
                isBare = true;
            }
        }
        if (isFree || (from == name.length() && isBare)) {
            return Optional.of(said(new NameReading(List.of(), List.of())));
        }
        if (isWord(BY, from)) {
            return only(NameReader.condition(site.entity(), name, from + BY.length()), from + BY.length());
        }
        if (isWord(ORDER_BY, from)) {
            return only(NameReader.order(site.entity(), name, from + ORDER_BY.length()), from + ORDER_BY.length());
        }
        addUnreadable(from);
        return Optional.empty();
    }

    /** Takes the number behind First, if there is one; returns where it ends, or 0 when it is none. */
    private int endOfFirst(int from) {
        int end = from;
        while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
            end++;
        }
        if (end == from) {
            isOne = true;
            limit = 1;
            return Words.isBoundary(name, from) ? end : 0;
        }
        if (end - from > MOST_DIGITS || Integer.parseInt(name.substring(from, end)) == 0) {
            return 0;
        }
        limit = Integer.parseInt(name.substring(from, end));
        return end;
    }

    private void addUnreadable(int from) {
        String remedy = Misspelling.behindVerb(name, from)
                .map(meant -> "Did you mean '" + meant + "'?")
                .orElse("Behind '" + name.substring(0, from) + "' stands By, OrderBy"
                        + (limit == LimitPlan.UNLIMITED ? ", All" + (verb.hasLimit() ? ", First" : "") : "") + ".");
        String fact =
                from == name.length() ? "ends too early" : "makes no sense from '" + name.substring(from) + "' on";
        site.add(RepositoryCode.UNREADABLE_NAME, fact, remedy);
    }

    private Optional<Read> only(NameReader reader, int from) {
        List<NameReading> readings = reader.readings();
        if (readings.isEmpty()) {
            addStop(reader.stop(), from);
            return Optional.empty();
        }
        if (readings.size() > 1) {
            site.add(
                    RepositoryCode.AMBIGUOUS_NAME,
                    readings.get(0).toString(),
                    readings.get(1).toString());
            return Optional.empty();
        }
        NameReading reading = readings.get(0);
        if (!reading.order().isEmpty() && !verb.hasOrder()) {
            site.add(
                    RepositoryCode.INAPPLICABLE_CLAUSE,
                    name.substring(name.lastIndexOf(ORDER_BY)),
                    verb.text(),
                    "order");
            return Optional.empty();
        }
        return reading.order().stream().allMatch(this::checkKey) ? Optional.of(said(reading)) : Optional.empty();
    }

    private Read said(NameReading reading) {
        LimitPlan most = limit == LimitPlan.UNLIMITED ? LimitPlan.none() : LimitPlan.of(limit);
        return new Read(verb, most, isOne, reading, null);
    }

    private boolean checkKey(OrderPlan key) {
        return new KeyCheck(site).isSound(key, site.method().origin());
    }

    private void addStop(NameReader.@Nullable Stop stop, int from) {
        if (stop == null || stop.segment().isEmpty()) {
            int end = stop == null ? from : stop.at();
            site.add(
                    RepositoryCode.UNREADABLE_NAME,
                    "ends too early",
                    "Name a component of '" + site.entity().name() + "' behind '" + name.substring(0, end) + "'.");
            return;
        }
        if (stop.at() > stop.start()) {
            Optional<String> operator = operatorNear(stop.segment());
            if (operator.isPresent()) {
                site.add(
                        RepositoryCode.UNKNOWN_OPERATOR,
                        stop.segment(),
                        with(stop.at(), stop.segment().length(), operator.get()));
                return;
            }
        }
        String segment = name.substring(stop.start(), stop.at() + stop.segment().length());
        Optional<EmbeddedModel> embedded = site.entity().embedded().stream()
                .filter(record -> Words.of(record).equals(segment))
                .findFirst();
        if (embedded.isPresent()) {
            site.addEmbedded(site.method().origin(), embedded.get());
            return;
        }
        List<String> words = site.entity().fields().stream().map(Words::of).toList();
        Optional<String> meant = stop.isKey()
                ? Misspelling.key(segment).map(rest -> with(stop.start(), segment.length(), rest))
                : Optional.empty();
        String remedy = meant.or(() ->
                        Suggestion.nearest(segment, words).map(near -> with(stop.start(), segment.length(), near)))
                .map(near -> "Did you mean '" + near + "'?")
                .orElseGet(() -> "Its components are " + components() + ".");
        site.add(RepositoryCode.UNKNOWN_COMPONENT, segment, site.entity().name(), remedy);
    }

    private static Optional<String> operatorNear(String segment) {
        List<String> words =
                Relation.allWords().stream().filter(word -> !word.isEmpty()).toList();
        return Misspelling.operator(segment)
                .or(() -> Suggestion.nearest(segment, words))
                .or(() ->
                        words.stream().filter(word -> word.startsWith(segment)).findFirst());
    }

    private String with(int from, int length, String word) {
        return name.substring(0, from) + word + name.substring(from + length);
    }

    private String components() {
        List<String> names =
                site.entity().fields().stream().map(FieldModel::name).toList();
        return "'" + String.join("', '", names) + "'";
    }

    private boolean isWord(String word, int from) {
        return name.startsWith(word, from) && Words.isBoundary(name, from + word.length());
    }

    /**
     * What a name says, and a hint on it.
     *
     * @param verb what to do
     * @param limit the greatest number of results
     * @param isOne whether the name asks for the first one, without a number
     * @param reading the condition and the order
     * @param hinted the condition of the hint, in place of that of the name, or null
     */
    record Read(
            Verb verb,
            LimitPlan limit,
            boolean isOne,
            NameReading reading,
            @Nullable ConditionPlan hinted) {}
}
