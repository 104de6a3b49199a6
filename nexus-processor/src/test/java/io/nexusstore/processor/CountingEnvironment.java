package io.nexusstore.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The compiler's services for one processor, which count how often it asks for what. */
final class CountingEnvironment implements ProcessingEnvironment {

    private final ProcessingEnvironment compiler;
    private final SortedMap<String, Integer> calls;

    /** Counts into the given map, by the name of the method. */
    CountingEnvironment(ProcessingEnvironment compiler, SortedMap<String, Integer> calls) {
        this.compiler = compiler;
        this.calls = calls;
    }

    /** Returns an empty map to count into. */
    static SortedMap<String, Integer> noCalls() {
        return new TreeMap<>();
    }

    @Override
    public Map<String, String> getOptions() {
        return compiler.getOptions();
    }

    @Override
    public Messager getMessager() {
        return compiler.getMessager();
    }

    @Override
    public Filer getFiler() {
        return counting(Filer.class, compiler.getFiler());
    }

    @Override
    public Elements getElementUtils() {
        return counting(Elements.class, compiler.getElementUtils());
    }

    @Override
    public Types getTypeUtils() {
        return counting(Types.class, compiler.getTypeUtils());
    }

    @Override
    public SourceVersion getSourceVersion() {
        return compiler.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
        return compiler.getLocale();
    }

    private <S> S counting(Class<S> type, S service) {
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
            calls.merge(type.getSimpleName() + "." + method.getName(), 1, Integer::sum);
            try {
                return method.invoke(service, values);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
        return type.cast(proxy);
    }
}
