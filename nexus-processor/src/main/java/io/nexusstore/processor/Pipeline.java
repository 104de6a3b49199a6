package io.nexusstore.processor;

import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.step.Step;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Leads a step through the rounds of a compilation, and puts entities off that are not complete yet. */
final class Pipeline {

    /** What javac throws when a class file is missing; it explains that better than we could. */
    private static final String COMPLETION_FAILURE = "com.sun.tools.javac.code.Symbol$CompletionFailure";

    private final Finder finder;
    private final Step step;
    private final Reporter reporter;
    private final SortedSet<String> deferred = new TreeSet<>();

    Pipeline(Finder finder, Step step, Reporter reporter) {
        this.finder = finder;
        this.step = step;
        this.reporter = reporter;
    }

    void run(RoundEnvironment round) {
        SortedMap<String, TypeElement> entities = finder.find(round, deferred);
        if (round.processingOver()) {
            if (!round.errorRaised()) {
                entities.values().forEach(type -> guard(type, () -> step.giveUp(type)));
            }
            guard(null, step::end);
            return;
        }
        guard(null, () -> step.beginRound(round));
        entities.forEach((name, type) -> guard(type, () -> {
            deferred.remove(name);
            if (!step.handle(type)) {
                deferred.add(name);
            }
        }));
        guard(null, step::endRound);
    }

    private void guard(@Nullable TypeElement type, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            if (isCompletionFailure(failure)) {
                throw failure;
            }
            reporter.internalError(type, failure);
        }
    }

    /** Finds what a step is offered in a round. */
    @FunctionalInterface
    interface Finder {

        /** Returns the types of the round and those that were put off, by their keys and sorted by them. */
        SortedMap<String, TypeElement> find(RoundEnvironment round, Collection<String> deferred);
    }

    private static boolean isCompletionFailure(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(COMPLETION_FAILURE)) {
                return true;
            }
        }
        return false;
    }
}
