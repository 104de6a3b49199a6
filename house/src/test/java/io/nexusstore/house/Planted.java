package io.nexusstore.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Classes that break the rules on purpose, beside some that keep them. */
final class Planted {

    private static final String BASE = "io.nexusstore.house.planted.";
    private static final Pattern OFFENDER = Pattern.compile("planted\\.[a-z.]*([A-Z][A-Za-z_]*)");

    private final JavaClasses classes;

    private Planted(JavaClasses classes) {
        this.classes = classes;
    }

    static Planted in(String topic) {
        return new Planted(new ClassFileImporter().importPackages(BASE + topic));
    }

    static String base(String topic) {
        return BASE + topic;
    }

    /** The simple name that each line of the rule's report begins with: the class it blames. */
    Set<String> blamedBy(ArchRule rule) {
        Set<String> blamed = new TreeSet<>();
        for (String line : rule.evaluate(classes).getFailureReport().getDetails()) {
            Matcher offender = OFFENDER.matcher(line);
            if (!offender.find()) {
                throw new AssertionError("No planted class in: " + line);
            }
            blamed.add(offender.group(1));
        }
        return blamed;
    }
}
