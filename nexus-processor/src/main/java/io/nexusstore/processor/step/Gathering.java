package io.nexusstore.processor.step;

import io.nexusstore.processor.read.EntitySource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * What a step gathers over the rounds, to list it as soon as nothing of it is put off. What other processors generate in
 * later rounds goes into further lists: waiting for it would make javac enter everything once more.
 *
 * @param <O> what the lists need of one
 */
final class Gathering<O> {

    private final EntitySource source;
    private final Function<O, String> key;
    private final Function<O, String> module;

    /** What was gathered and not listed yet, by its key. */
    private final SortedMap<String, Gathered<O>> waiting = new TreeMap<>();

    private final SortedMap<String, List<O>> listed = new TreeMap<>();
    private final SortedSet<String> modules = new TreeSet<>();
    private final SortedSet<String> names = new TreeSet<>();
    private boolean isMoreExpected;
    private int round;

    /** Creates a gathering, given what names one among all of a compilation, and its module. */
    Gathering(EntitySource source, Function<O, String> key, Function<O, String> module) {
        this.source = source;
        this.key = key;
        this.module = module;
    }

    void beginRound(RoundEnvironment environment) {
        round++;
        isMoreExpected = false;
        modules.addAll(source.modules(environment));
    }

    /** Takes what is complete. */
    void add(O outline, boolean isCompiled) {
        waiting.put(key.apply(outline), new Gathered<>(outline, isCompiled, round));
    }

    /** Takes note of something that a later round may complete. */
    void expectMore() {
        isMoreExpected = true;
    }

    /**
     * Returns what to list now, by module; nothing while more is expected.
     *
     * @param reader reads again what an earlier round brought: javac forgets the places of its annotations
     */
    SortedMap<String, List<O>> endRound(Function<TypeElement, O> reader) {
        return isMoreExpected ? new TreeMap<>() : takeAll(reader);
    }

    /** Returns all that was never listed, by module. */
    SortedMap<String, List<O>> takeAll(Function<TypeElement, O> reader) {
        SortedMap<String, List<O>> taken = new TreeMap<>();
        waiting.forEach((name, gathered) -> {
            O outline = gathered.outline;
            if (gathered.isCompiled && gathered.round < round) {
                outline = source.find(name).map(reader).orElse(outline);
            }
            taken.computeIfAbsent(module.apply(outline), none -> new ArrayList<>())
                    .add(outline);
        });
        waiting.clear();
        return taken;
    }

    /** Returns what was listed of a module in earlier rounds. */
    Collection<O> listedOf(String moduleName) {
        return listed.getOrDefault(moduleName, List.of());
    }

    /** Takes note of what is listed. */
    void list(String moduleName, List<O> outlines) {
        listed.computeIfAbsent(moduleName, none -> new ArrayList<>()).addAll(outlines);
    }

    /** Returns whether javac compiles several modules, so that it must be told which one is meant. */
    boolean isOfSeveralModules() {
        return modules.size() > 1;
    }

    /**
     * Returns a list under a name that no other module on the class path has taken, nor an earlier list: the tests of a module
     * often share its package, and a second list of one name would hide the first.
     *
     * @param wantedKey names a list among all that javac knows
     * @param isOwn tells an output of an earlier compilation of the same module from that of another one
     * @param numbered makes the list again with a number behind its name
     */
    <L> L withFreeName(L wanted, Function<L, String> wantedKey, Predicate<L> isOwn, IntFunction<L> numbered) {
        L list = wanted;
        for (int number = 2; isTaken(wantedKey.apply(list), isOwn, list); number++) {
            list = numbered.apply(number);
        }
        names.add(wantedKey.apply(list));
        return list;
    }

    private <L> boolean isTaken(String name, Predicate<L> isOwn, L list) {
        return names.contains(name) || (source.find(name).isPresent() && !isOwn.test(list));
    }

    /** Something that was gathered in a round. */
    private record Gathered<O>(O outline, boolean isCompiled, int round) {}
}
