package io.nexusstore.processor.read;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.Origin;
import javax.annotation.processing.RoundEnvironment;

/** Finds the entities and repositories of a round that are local, so that the compiler offers them to nobody. */
final class LocalTypeReader {

    private final SourceFiles files;

    /** Creates a reader over the compiler's files. */
    LocalTypeReader(SourceFiles files) {
        this.files = files;
    }

    /** Returns one finding for each, at the member around it: what is local is no element yet that one could point at. */
    Findings read(RoundEnvironment round) {
        Findings.Collector findings = Findings.collector();
        for (LocalTypes.Found found : files.localTypes(round.getRootElements())) {
            findings.add(
                    EntityCode.MISPLACED_ANNOTATION,
                    Origin.of(found.around()),
                    found.annotation(),
                    found.name(),
                    "it is local to '" + found.around().getSimpleName()
                            + "', and javac shows local types to no processor",
                    "Move it out of there.");
        }
        return findings.toFindings();
    }
}
