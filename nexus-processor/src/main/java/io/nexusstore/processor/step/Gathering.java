package io.nexusstore.processor.step;

import io.nexusstore.processor.read.EntitySource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * What a step gathers over the rounds, to list it once: in the first round that brings nothing of it to be compiled.
 *
 * <p>Those that other processors generate are there then, and the list itself is still compiled as any other source.
 */
final class Gathering {

    private final EntitySource source;
    private final SortedSet<String> keys = new TreeSet<>();
    private final SortedSet<String> modules = new TreeSet<>();
    private boolean isRoundQuiet = true;
    private boolean isListed;

    Gathering(EntitySource source) {
        this.source = source;
    }

    void beginRound(RoundEnvironment round) {
        isRoundQuiet = true;
        modules.addAll(source.modules(round));
    }

    /** Takes what is complete. */
    void add(String key, boolean isCompiled) {
        isRoundQuiet &= !isCompiled;
        keys.add(key);
    }

    /** Takes note of something that a later round may complete. */
    void expectMore() {
        isRoundQuiet = false;
    }

    /** Returns whether it is time to list what was gathered; once at most. */
    boolean endRound() {
        boolean isTime = isRoundQuiet && !isListed && !keys.isEmpty();
        isListed |= isTime;
        return isTime;
    }

    /** Returns whether it was listed already, so that whatever comes is too late. */
    boolean isListed() {
        return isListed;
    }

    /** Returns whether javac compiles several modules, so that it must be told which one is meant. */
    boolean isOfSeveralModules() {
        return modules.size() > 1;
    }

    /**
     * Reads all of it as the current round knows it, by module: javac forgets the places of annotations of earlier rounds.
     */
    <M> SortedMap<String, List<M>> readAgain(Function<TypeElement, Optional<M>> reader, Function<M, String> module) {
        return keys.stream()
                .flatMap(key -> source.find(key).stream())
                .flatMap(type -> reader.apply(type).stream())
                .collect(Collectors.groupingBy(module, TreeMap::new, Collectors.toList()));
    }

    /**
     * Returns a list under a name that no other module on the class path has taken: the tests of a module often share its
     * package, and a second list of one name would hide the first.
     *
     * @param key names a list among all that javac knows
     * @param isOwn tells an earlier output of this very compilation from that of another module
     * @param numbered makes the list again with a number behind its name
     */
    <L> L withFreeName(L wanted, Function<L, String> key, Predicate<L> isOwn, IntFunction<L> numbered) {
        L list = wanted;
        for (int number = 2; source.find(key.apply(list)).isPresent() && !isOwn.test(list); number++) {
            list = numbered.apply(number);
        }
        return list;
    }
}
