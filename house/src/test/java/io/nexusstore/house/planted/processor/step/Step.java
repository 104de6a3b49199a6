package io.nexusstore.house.planted.processor.step;

import io.nexusstore.house.planted.processor.diagnostic.Reporter;
import javax.annotation.processing.Messager;

final class Step {

    Reporter reporter(Messager messager) {
        return new Reporter(messager);
    }
}
