package io.nexusstore.processor.write.repository;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.repository.Answer;
import io.nexusstore.processor.model.repository.BaseStore;
import io.nexusstore.processor.model.repository.ConditionPlan;
import io.nexusstore.processor.model.repository.LimitPlan;
import io.nexusstore.processor.model.repository.MethodPlan;
import io.nexusstore.processor.model.repository.OrderPlan;
import io.nexusstore.processor.model.repository.ParameterModel;
import io.nexusstore.processor.model.repository.Relation;
import io.nexusstore.processor.model.repository.RepositoryModel;
import io.nexusstore.processor.model.repository.RepositoryPlan;
import io.nexusstore.processor.model.repository.Verb;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.NullSuppression;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the methods of a repository's implementation. */
final class DerivedMethods {

    private final Subject subject;
    private final RepositoryModel repository;
    private final IdConditions identities;
    private final SortedMap<String, MethodPlan.Projection> projections = new TreeMap<>();

    DerivedMethods(Subject subject, RepositoryPlan plan) {
        this.subject = subject;
        this.repository = plan.repository();
        this.identities = new IdConditions(subject, repository);
        for (MethodPlan method : plan.methods()) {
            MethodPlan.Projection projection = method.projection();
            if (projection != null) {
                projections.put(projection.record().type().canonicalName(), projection);
            }
        }
    }

    /** Adds a method for each method of the interface, and one for each record that they answer with. */
    void add(RepositoryPlan plan, TypeSpec.Builder type) {
        plan.methods().forEach(method -> type.addMethod(write(method)));
        projections.values().forEach(projection -> type.addMethod(mapping(projection)));
        identities.addMethod(plan, type);
    }

    private MethodSpec write(MethodPlan plan) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(plan.method().name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(plan.method().returned().written());
        for (ParameterModel parameter : plan.method().parameters()) {
            method.addParameter(ParameterSpec.builder(parameter.written(), written(parameter))
                    .build());
        }
        if (OperandMarks.differ(plan.condition())) {
            NullSuppression.addTo(
                    method, "what a parameter says of null in its parts need not be what the entity says");
        }
        boolean isVoid = plan.method().returned().elementName().equals("void");
        return method.addStatement(isVoid ? "$L" : "return $L", answer(plan)).build();
    }

    /** Returns the method that makes a record of an entity. */
    private MethodSpec mapping(MethodPlan.Projection projection) {
        List<CodeBlock> components =
                projection.parts().stream().map(this::value).toList();
        MethodSpec.Builder method = MethodSpec.methodBuilder(name(projection));
        if (OperandMarks.differ(projection)) {
            NullSuppression.addTo(method, "the record may say less of null than the entity, or say it by a constraint");
        }
        return method.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(projection.record().type())
                .addParameter(subject.parameter())
                .beginControlFlow("try")
                .addStatement("return new $T($L)", projection.record().type(), Layout.arguments(components))
                .nextControlFlow("catch ($T $L)", RuntimeException.class, refusal())
                .addStatement("throw $L", unreadable(projection))
                .endControlFlow()
                .build();
    }

    /** Returns what is thrown for an entity that the record's constructor refuses: what a row is that cannot be read. */
    private CodeBlock unreadable(MethodPlan.Projection projection) {
        String refused =
                "is refused by the constructor of '" + projection.record().name() + "' with ";
        CodeBlock id = subject.get(subject.entity().id());
        CodeBlock row = CodeBlock.of(
                "new $T($L.encodeId($L), $S, $S + $L.getClass().getSimpleName())",
                RuntimeTypes.UNREADABLE_ROW,
                subject.model(),
                subject.entity().id().mayHoldNull() ? CodeBlock.of("$T.requireNonNull($L)", Objects.class, id) : id,
                "*",
                refused,
                refusal());
        return CodeBlock.of(
                "new $T($S, $T.of($L), $L)",
                RuntimeTypes.UNREADABLE_ROW_EXCEPTION,
                subject.entity().name(),
                List.class,
                row,
                refusal());
    }

    private String refusal() {
        return subject.variable().equals("refusal") ? "refusal_" : "refusal";
    }

    /** Returns the value of a component, null where a record on the way to it is absent. */
    private CodeBlock value(ComponentModel part) {
        List<String> path = part.access().path();
        List<String> absent = new ArrayList<>();
        String value = subject.variable();
        for (int i = 0; i < path.size(); i++) {
            value += "." + path.get(i) + "()";
            if (i < path.size() - 1 && mayHoldNull(String.join(".", path.subList(0, i + 1)))) {
                absent.add(value + " == null");
            }
        }
        return absent.isEmpty()
                ? CodeBlock.of("$L", value)
                : CodeBlock.of("$L ? null : $L", String.join(" || ", absent), value);
    }

    private boolean mayHoldNull(String name) {
        return subject.entity().components().stream()
                .flatMap(ComponentModel::all)
                .anyMatch(component -> component.name().equals(name) && component.mayHoldNull());
    }

    private CodeBlock answer(MethodPlan plan) {
        CodeBlock store = store(plan);
        CodeBlock query = query(plan);
        return switch (plan.verb()) {
            case FIND -> found(plan, CodeBlock.of("$Lfind($L)", store, query));
            case PAGE -> paged(plan, CodeBlock.of("$Lpage($L, $L)", store, query, request(plan)));
            case COUNT -> CodeBlock.of("$Lcount($L)", store, query);
            case EXISTS -> CodeBlock.of("$Lexists($L)", store, query);
            case DELETE ->
                CodeBlock.of("$LdeleteWhere($L)$L", store, query, plan.answer() == Answer.MONO_VOID ? ".then()" : "");
            case WATCH -> watched(plan, CodeBlock.of("$LwatchAll($L)", store, query));
            case WATCH_COUNT -> CodeBlock.of("$LwatchCount($L)", store, query);
        };
    }

    private CodeBlock found(MethodPlan plan, CodeBlock found) {
        Optional<CodeBlock> mapping = mapping(plan);
        CodeBlock mapped = mapping.map(map -> CodeBlock.of(".map($L)", map)).orElse(CodeBlock.of(""));
        return switch (plan.answer()) {
            case FLUX -> CodeBlock.of("$L$L", found, mapped);
            case MONO -> CodeBlock.of("$L.next()$L", found, mapped);
            case MONO_LIST -> CodeBlock.of("$L$L.collectList()", found, mapped);
            case OPTIONAL -> CodeBlock.of("$L.stream().findFirst()$L", found, mapped);
            case NULLABLE -> CodeBlock.of("$L.stream().findFirst()$L.orElse(null)", found, mapped);
            default -> mapping.isPresent() ? CodeBlock.of("$L.stream()$L.toList()", found, mapped) : found;
        };
    }

    private CodeBlock paged(MethodPlan plan, CodeBlock page) {
        Optional<CodeBlock> mapping = mapping(plan);
        if (mapping.isEmpty()) {
            return page;
        }
        if (plan.answer() == Answer.PAGE) {
            return CodeBlock.of("$L.map($L)", page, mapping.get());
        }
        String found = free("found", plan);
        return CodeBlock.of("$L.map($L -> $L.map($L))", page, found, found, mapping.get());
    }

    private CodeBlock watched(MethodPlan plan, CodeBlock watched) {
        Optional<CodeBlock> mapping = mapping(plan);
        boolean isOne = plan.answer() == Answer.FLUX_OPTIONAL;
        if (mapping.isEmpty() && !isOne) {
            return watched;
        }
        String found = free("found", plan);
        CodeBlock mapped = mapping.map(map -> CodeBlock.of(".map($L)", map)).orElse(CodeBlock.of(""));
        CodeBlock made = isOne
                ? CodeBlock.of("$L.stream().findFirst()$L", found, mapped)
                : CodeBlock.of("$L.stream()$L.toList()", found, mapped);
        return CodeBlock.of(
                "$L.map($L -> $L)$L", watched, found, made, mapping.isPresent() ? ".distinctUntilChanged()" : "");
    }

    private Optional<CodeBlock> mapping(MethodPlan plan) {
        return Optional.ofNullable(plan.projection())
                .map(projection -> CodeBlock.of("$T::$L", repository.implementation(), name(projection)));
    }

    /** Returns the store that answers, with the point behind it; nothing where the repository is that store itself. */
    private CodeBlock store(MethodPlan plan) {
        if (plan.answer().isReactive()) {
            return repository.base() == BaseStore.REACTIVE ? CodeBlock.of("") : own("store", plan);
        }
        return switch (repository.base()) {
            case BLOCKING -> CodeBlock.of("");
            case REACTIVE -> CodeBlock.of("blocking().");
            case NONE -> own("blocking", plan);
        };
    }

    private static CodeBlock own(String field, MethodPlan plan) {
        boolean isHidden = plan.method().parameter(field).isPresent();
        return CodeBlock.of(isHidden ? "this.$L." : "$L.", field);
    }

    private CodeBlock query(MethodPlan plan) {
        CodeBlock query = CodeBlock.of("$T.where($L)", RuntimeTypes.QUERY, condition(plan.condition()));
        boolean isAll = plan.condition() instanceof ConditionPlan.Both both
                && both.parts().isEmpty();
        boolean isPlain = plan.order().isEmpty() && limit(plan).isEmpty();
        if (isAll) {
            query = isPlain
                    ? CodeBlock.of("$T.all()", RuntimeTypes.QUERY)
                    : CodeBlock.of("$T.<$T>all()", RuntimeTypes.QUERY, subject.type());
        }
        if (!plan.order().isEmpty()) {
            query = CodeBlock.of("$L.orderBy($L)", query, CodeBlock.join(keys(plan.order()), ", "));
        }
        return limit(plan).isEmpty() ? query : CodeBlock.of("$L.limit($L)", query, limit(plan));
    }

    private String limit(MethodPlan plan) {
        LimitPlan limit = plan.limit();
        ParameterModel parameter = limit.parameter();
        if (parameter != null) {
            return written(parameter);
        }
        if (limit.isPresent()) {
            return String.valueOf(limit.rows());
        }
        return plan.verb() == Verb.FIND && plan.answer().isOne() ? "1" : "";
    }

    private List<CodeBlock> keys(List<OrderPlan> order) {
        return order.stream()
                .map(key -> CodeBlock.of(
                        "$L$L.$L()$L",
                        subject.constant(key.field()),
                        key.ignoresCase() ? ".ignoreCase()" : "",
                        key.isDescending() ? "desc" : "asc",
                        key.nulls().call()))
                .toList();
    }

    private CodeBlock condition(ConditionPlan condition) {
        if (condition instanceof ConditionPlan.Compared compared) {
            return comparison(compared);
        }
        if (condition instanceof ConditionPlan.Identified identified) {
            return identities.of(identified, written(identified.operand()));
        }
        if (condition instanceof ConditionPlan.Inverse inverse) {
            return CodeBlock.of("$L.not()", condition(inverse.part()));
        }
        if (condition instanceof ConditionPlan.Either either) {
            return joined(either.parts(), "or");
        }
        List<ConditionPlan> parts = ((ConditionPlan.Both) condition).parts();
        return parts.isEmpty() ? CodeBlock.of("") : joined(parts, "and");
    }

    private CodeBlock joined(List<ConditionPlan> parts, String method) {
        CodeBlock joined = condition(parts.get(0));
        for (ConditionPlan part : parts.subList(1, parts.size())) {
            joined = CodeBlock.of("$L.$L($L)", joined, method, condition(part));
        }
        return joined;
    }

    private CodeBlock comparison(ConditionPlan.Compared compared) {
        FieldModel field = compared.field();
        Relation relation = compared.relation();
        List<CodeBlock> operands = new ArrayList<>();
        if (relation == Relation.TRUE || relation == Relation.FALSE) {
            operands.add(CodeBlock.of("$L", relation == Relation.TRUE));
        }
        compared.operands().forEach(operand -> operands.add(CodeBlock.of("$L", written(operand))));
        return CodeBlock.of(
                "$L$L.$L($L)",
                subject.constant(field),
                compared.ignoresCase() ? ".ignoreCase()" : "",
                relation.method(),
                CodeBlock.join(operands, ", "));
    }

    /** Returns the name of the method that makes the record; numbered where two records have one simple name. */
    private String name(MethodPlan.Projection projection) {
        String name = "project" + String.join("_", projection.record().type().simpleNames());
        String own = projection.record().type().canonicalName();
        long before = projections.headMap(own).values().stream()
                .filter(other -> other.record()
                        .type()
                        .simpleNames()
                        .equals(projection.record().type().simpleNames()))
                .count();
        return repository.free(before == 0 ? name : name + (before + 1));
    }

    private String request(MethodPlan plan) {
        return plan.method().parameters().stream()
                .filter(parameter -> parameter.isOf(RuntimeTypes.PAGE_REQUEST.canonicalName()))
                .findFirst()
                .map(this::written)
                .orElseThrow();
    }

    /** Returns the name of a parameter, longer where a type that the method names, or its package, would be hidden by it. */
    private String written(ParameterModel parameter) {
        boolean hides = Stream.of(RuntimeTypes.QUERY, subject.names().fields(), repository.implementation())
                .flatMap(type -> Stream.of(type.simpleName(), type.packageName().replaceFirst("\\..*", "")))
                .anyMatch(parameter.name()::equals);
        return hides ? parameter.name() + "__" : parameter.name();
    }

    private static String free(String name, MethodPlan plan) {
        String free = name;
        while (plan.method().parameter(free).isPresent()) {
            free += "_";
        }
        return free;
    }
}
