package io.nexusstore.processor.read;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.Located;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Finds the lists of rules of a round that name none, or one twice. */
final class IdleRuleReader {

    /** Returns one finding for each such list where rules are asked: on entities, and on components of records. */
    Findings read(AnnotatedElements annotated) {
        Findings.Collector findings = Findings.collector();
        for (Element element : annotated.with(AnnotationNames.VALIDATED_BY)) {
            if (isAsked(element)) {
                AnnotationReader.find(element, AnnotationNames.VALIDATED_BY)
                        .ifPresent(rules -> check(element, rules, findings));
            }
        }
        return findings.toFindings();
    }

    private static boolean isAsked(Element element) {
        return element instanceof TypeElement type
                ? AnnotationReader.isPresent(type, AnnotationNames.ENTITY)
                : element.getKind() == ElementKind.FIELD
                        && element.getEnclosingElement() instanceof TypeElement owner
                        && owner.getKind() == ElementKind.RECORD;
    }

    private static void check(Element element, AnnotationReader rules, Findings.Collector findings) {
        Set<String> named = new TreeSet<>();
        if (rules.texts("value").isEmpty()) {
            findings.add(
                    EntityCode.IDLE_RULES,
                    rules.origin(),
                    element.getSimpleName(),
                    "no rule",
                    "Name one, or remove the annotation.");
        }
        for (Located<String> rule : rules.texts("value")) {
            if (!named.add(rule.value())) {
                String simple = rule.value().substring(rule.value().lastIndexOf('.') + 1);
                findings.add(
                        EntityCode.IDLE_RULES,
                        rule.origin(),
                        element.getSimpleName(),
                        "the rule '" + simple + "' twice",
                        "Remove one of them.");
            }
        }
    }
}
