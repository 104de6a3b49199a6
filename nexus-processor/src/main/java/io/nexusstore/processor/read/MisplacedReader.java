package io.nexusstore.processor.read;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Finds the annotations of a round that stand where nothing reads them. */
final class MisplacedReader {

    /** The annotations that describe columns rather than an entity; those of entities come first where both stand. */
    private static final List<String> COLUMN_PARTS = List.of("Field", "Embedded", "Convert", "Json", "ValidatedBy");

    private final SourceFiles files;
    private final UnresolvedAnnotations missing;
    private final StrayHintReader hints;
    private final IdleRuleReader rules;
    private final LocalTypeReader locals;

    /** Creates a reader over the compiler's files. */
    MisplacedReader(SourceFiles files) {
        this.missing = new UnresolvedAnnotations(files);
        this.files = files;
        this.hints = new StrayHintReader();
        this.rules = new IdleRuleReader();
        this.locals = new LocalTypeReader(files);
    }

    /** Returns one finding for each type that misses the annotation of entities, and one for each member of no use. */
    Findings read(AnnotatedElements annotated, RoundEnvironment round) {
        SortedMap<String, TypeElement> owners = owners(annotated);
        SortedSet<String> embedded = embedded(annotated);
        Findings.Collector findings = Findings.collector();
        owners.forEach((name, owner) -> check(owner, embedded.contains(name), findings));
        return findings.addAll(hints.read(annotated))
                .addAll(rules.read(annotated))
                .addAll(locals.read(round))
                .toFindings();
    }

    /** Returns the types of this compilation that the annotations stand in, by name. */
    private SortedMap<String, TypeElement> owners(AnnotatedElements annotated) {
        SortedMap<String, TypeElement> owners = new TreeMap<>();
        for (String name : AnnotationNames.PARTS) {
            for (Element element : annotated.with(name)) {
                if ((element instanceof TypeElement ? element : element.getEnclosingElement())
                                instanceof TypeElement owner
                        && files.isFromSource(owner)) {
                    owners.put(owner.getQualifiedName().toString(), owner);
                }
            }
        }
        return owners;
    }

    /** Returns the names of the records that others embed, whose annotations are judged with those others. */
    private static SortedSet<String> embedded(AnnotatedElements annotated) {
        SortedSet<String> names = new TreeSet<>();
        for (Element element : annotated.with(AnnotationNames.EMBEDDED)) {
            if (element.asType() instanceof DeclaredType type
                    && type.asElement() instanceof TypeElement record
                    && !AnnotationReader.isPresent(record, AnnotationNames.ENTITY)) {
                names.add(record.getQualifiedName().toString());
            }
        }
        return names;
    }

    private void check(TypeElement owner, boolean isEmbedded, Findings.Collector findings) {
        if (missing.makeEntity(owner)) {
            return;
        }
        if (!AnnotationReader.isPresent(owner, AnnotationNames.ENTITY)) {
            checkNoEntity(owner, isEmbedded, findings);
        } else if (owner.getKind() == ElementKind.RECORD) {
            for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
                checkStorage(owner, field, findings);
                if (!isComponent(owner, field)) {
                    part(field)
                            .ifPresent(part -> add(
                                    findings,
                                    part,
                                    field,
                                    "it is a static field, not a component of the record",
                                    "Remove the annotation."));
                }
            }
        }
    }

    /** What describes a column is of use in any record, since an entity may embed it that is compiled another time. */
    private static void checkNoEntity(TypeElement owner, boolean isEmbedded, Findings.Collector findings) {
        String name = owner.getSimpleName().toString();
        boolean isRecord = owner.getKind() == ElementKind.RECORD;
        String reason = isRecord ? "'" + name + "' is not an entity" : "'" + name + "' is not a record";
        String remedy = isRecord
                ? "Annotate '" + name + "' with @NexusEntity, or remove the annotation."
                : "Remove the annotation.";
        Optional<AnnotationReader> onType = part(owner);
        if (onType.isPresent() || isEmbedded) {
            onType.ifPresent(part -> add(findings, part, owner, reason, isRecord ? remedyOnType(part, name) : remedy));
            return;
        }
        for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
            Optional<AnnotationReader> onField = part(field);
            boolean isOfUse = isRecord
                    && isComponent(owner, field)
                    && onField.map(AnnotationReader::simpleName)
                            .filter(COLUMN_PARTS::contains)
                            .isPresent();
            if (onField.isPresent() && !isOfUse) {
                add(findings, onField.get(), field, reason, remedy);
                return;
            }
        }
    }

    /** A rule on a record may be meant for the entity that holds it. */
    private static String remedyOnType(AnnotationReader part, String name) {
        return part.simpleName().equals("ValidatedBy")
                ? "Name an EntityRule on the entity that holds it, check it in the constructor of '" + name
                        + "', or annotate '" + name + "' with @NexusEntity."
                : "Annotate '" + name + "' with @NexusEntity, or remove the annotation.";
    }

    private static void add(
            Findings.Collector findings, AnnotationReader part, Element element, String reason, String remedy) {
        findings.add(
                EntityCode.MISPLACED_ANNOTATION,
                part.origin(),
                part.simpleName(),
                element.getSimpleName(),
                reason,
                remedy);
    }

    private static Optional<AnnotationReader> part(Element element) {
        return AnnotationNames.PARTS.stream()
                .flatMap(name -> AnnotationReader.find(element, name).stream())
                .findFirst();
    }

    private static void checkStorage(TypeElement owner, VariableElement field, Findings.Collector findings) {
        List<AnnotationReader> ways = AnnotationNames.STORAGES.stream()
                .flatMap(name -> AnnotationReader.find(field, name).stream())
                .toList();
        if (ways.size() > 1) {
            findings.add(
                    EntityCode.CONFLICTING_STORAGE,
                    ways.get(1).origin(),
                    field.getSimpleName(),
                    owner.getSimpleName(),
                    ways.get(0).simpleName(),
                    ways.get(1).simpleName());
        }
    }

    private static boolean isComponent(TypeElement owner, VariableElement field) {
        return owner.getRecordComponents().stream()
                .anyMatch(component -> component.getSimpleName().contentEquals(field.getSimpleName()));
    }
}
