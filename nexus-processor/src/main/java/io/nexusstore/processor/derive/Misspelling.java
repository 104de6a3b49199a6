package io.nexusstore.processor.derive;

import io.nexusstore.processor.model.Access;
import io.nexusstore.processor.model.repository.Verb;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names mean that are written as elsewhere, or with the wrong letters in upper case. */
final class Misspelling {

    /** What others call our operators. */
    private static final Map<String, String> OPERATORS = Map.of(
            "Like", "Containing",
            "Contains", "Containing",
            "Exists", "NotNull",
            "Gt", "GreaterThan",
            "Gte", "GreaterThanEqual",
            "Lt", "LessThan",
            "Lte", "LessThanEqual");

    private static final Pattern WHOLE = Pattern.compile(
            "(watchCount|find|page|count|exists|delete|watch)((?:All|First\\d*)?)(By|OrderBy)(\\w+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(?:First|Top|Limit)(0*[1-9]\\d{0,8})(?=By|OrderBy)");
    private static final Pattern KEY = Pattern.compile("(?:ThenBy|Then|And)(?=\\p{Lu})");

    private Misspelling() {}

    /** Returns the operator that others spell so. */
    static Optional<String> operator(String word) {
        return Optional.ofNullable(OPERATORS.get(word));
    }

    /** Returns the key of order without the word that others put before it. */
    static Optional<String> key(String word) {
        Matcher matcher = KEY.matcher(word);
        return matcher.lookingAt() ? Optional.of(word.substring(matcher.end())) : Optional.empty();
    }

    /** Returns the name with its verb and connective in the right case, or empty when that is not what is wrong. */
    static Optional<String> cased(String name) {
        Matcher matcher = WHOLE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String verb = Verb.texts().stream()
                .filter(text -> text.equalsIgnoreCase(matcher.group(1)))
                .findFirst()
                .orElseThrow();
        String connective = matcher.group(3).toLowerCase(Locale.ROOT).equals("by") ? "By" : "OrderBy";
        String number = matcher.group(2).toLowerCase(Locale.ROOT);
        String right = verb
                + Access.capitalized(number.isEmpty() ? connective : number)
                + (number.isEmpty() ? "" : connective)
                + Access.capitalized(matcher.group(4));
        return right.equals(name) ? Optional.empty() : Optional.of(right);
    }

    /** Returns the name with what stands between verb and condition corrected, or empty when nothing is near. */
    static Optional<String> behindVerb(String name, int from) {
        Matcher number = NUMBER.matcher(name).region(from, name.length());
        if (number.lookingAt()) {
            return Optional.of(name.substring(0, from) + "First" + Integer.parseInt(number.group(1))
                    + name.substring(number.end()));
        }
        if (name.startsWith("Top", from) && name.startsWith("By", from + 3)) {
            return Optional.of(name.substring(0, from) + "First" + name.substring(from + 3));
        }
        int by = name.indexOf("By", from);
        if (by > from
                && Words.isBoundary(name, by + 2)
                && !name.substring(from, by).equals("Order")) {
            boolean isOrder = name.startsWith("Order", by - 5);
            boolean isNone = name.startsWith("First", from);
            return isNone
                    ? Optional.empty()
                    : Optional.of(name.substring(0, from) + name.substring(isOrder ? by - 5 : by));
        }
        return cased(name);
    }
}
