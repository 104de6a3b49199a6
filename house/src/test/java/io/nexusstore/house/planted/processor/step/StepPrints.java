package io.nexusstore.house.planted.processor.step;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

final class StepPrints {

    void print(Messager messager) {
        messager.printMessage(Diagnostic.Kind.NOTE, "printed");
    }
}
