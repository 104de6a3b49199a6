package io.nexusstore.house.planted.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

public final class Reporter {

    private final Messager messager;

    public Reporter(Messager messager) {
        this.messager = messager;
    }

    void report(String text) {
        messager.printMessage(Diagnostic.Kind.NOTE, text);
    }
}
