package io.nexusstore.processor.step;

import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** What a processor does with the entities of a compilation; used by one thread. */
public interface Step {

    /** Begins a round, before its entities. */
    void beginRound(RoundEnvironment round);

    /** Handles an entity; returns false to be offered it again in the next round, since it is not complete yet. */
    boolean handle(TypeElement type);

    /** Ends a round, after its entities. */
    void endRound();

    /** Gives up an entity that no round completed. */
    void giveUp(TypeElement type);

    /** Ends the compilation. */
    void end();
}
