package io.nexusstore.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Some other processor: it writes one source in the round asked for. */
@SupportedAnnotationTypes("*")
public final class SourceWritingProcessor extends AbstractProcessor {

    private final int round;
    private final String name;
    private final String text;
    private int rounds;

    /** Writes the text in the given round, counted from 1. */
    public SourceWritingProcessor(int round, String name, String text) {
        this.round = round;
        this.name = name;
        this.text = text;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        rounds++;
        if (rounds == round) {
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(text);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return false;
    }
}
