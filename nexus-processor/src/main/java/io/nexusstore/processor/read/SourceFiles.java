package io.nexusstore.processor.read;

import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What javac knows of the files that types come from; nothing on other compilers. */
final class SourceFiles {

    private final @Nullable Trees trees;

    /** Creates the knowledge of one compilation. */
    SourceFiles(ProcessingEnvironment environment) {
        this.trees = treesOf(environment);
    }

    /** Returns whether the type is in a file that is being compiled; true where nothing is known. */
    boolean isFromSource(TypeElement type) {
        return trees == null || trees.getPath(type) != null;
    }

    private static @Nullable Trees treesOf(ProcessingEnvironment environment) {
        try {
            return Trees.instance(environment);
        } catch (IllegalArgumentException | LinkageError otherCompiler) {
            return null;
        }
    }
}
