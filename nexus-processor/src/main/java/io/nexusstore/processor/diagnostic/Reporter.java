package io.nexusstore.processor.diagnostic;

import io.nexusstore.processor.model.Origin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Tells the compiler what was found; nothing else does. */
public final class Reporter {

    private static final String SUPPRESSION = "nexus:";

    private final Messager messager;
    private final boolean isVerbose;

    /** Creates a reporter that prints through the given messager, details only when it is verbose. */
    public Reporter(Messager messager, boolean isVerbose) {
        this.messager = Objects.requireNonNull(messager, "messager");
        this.isVerbose = isVerbose;
    }

    /** Reports every finding at its place, but not the warnings that are silenced there. */
    public void report(Findings findings) {
        findings.all().forEach(this::report);
    }

    /**
     * Reports that the processor itself failed, with the stack trace that a bug report needs.
     *
     * @param element where it failed, or null when that was between two elements
     */
    public void internalError(@Nullable Element element, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        String message = CompilationCode.INTERNAL.message(trace.toString().stripTrailing());
        messager.printMessage(Diagnostic.Kind.ERROR, message, element);
    }

    /** Tells what was done, when asked to be verbose. */
    public void detail(String text) {
        if (isVerbose) {
            messager.printMessage(Diagnostic.Kind.NOTE, text);
        }
    }

    /** Reports a wrong option, which has no place in the source. */
    public void invalidOption(String option, String value, String remedy) {
        messager.printMessage(Diagnostic.Kind.ERROR, CompilationCode.INVALID_OPTION.message(option, value, remedy));
    }

    private void report(Finding finding) {
        Origin origin = finding.origin();
        if (finding.code().severity() == Severity.WARNING) {
            if (!isSuppressed(finding.code(), origin.element())) {
                print(Diagnostic.Kind.WARNING, finding.message(), origin);
            }
        } else {
            print(Diagnostic.Kind.ERROR, finding.message(), origin);
        }
    }

    private void print(Diagnostic.Kind kind, String message, Origin origin) {
        messager.printMessage(kind, message, origin.element(), origin.annotation(), origin.value());
    }

    private static boolean isSuppressed(Code code, Element element) {
        String wanted = SUPPRESSION + code.tag();
        for (@Nullable Element scope = element; scope != null; scope = scope.getEnclosingElement()) {
            SuppressWarnings suppressed = scope.getAnnotation(SuppressWarnings.class);
            if (suppressed != null) {
                for (String name : suppressed.value()) {
                    if (name.equals(wanted)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
