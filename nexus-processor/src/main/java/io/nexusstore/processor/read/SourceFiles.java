package io.nexusstore.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
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

    /** Returns the annotations on a declaration that do not exist, as they are written; none where nothing is known. */
    List<String> unresolvedAnnotations(Element element) {
        @Nullable TreePath declaration = trees == null ? null : trees.getPath(element);
        if (trees == null || declaration == null) {
            return List.of();
        }
        @Nullable
        ModifiersTree modifiers = declaration.getLeaf() instanceof ClassTree type
                ? type.getModifiers()
                : declaration.getLeaf() instanceof VariableTree variable ? variable.getModifiers() : null;
        if (modifiers == null) {
            return List.of();
        }
        TreePath inside = new TreePath(declaration, modifiers);
        return modifiers.getAnnotations().stream()
                .filter(annotation -> !exists(trees.getElement(
                        new TreePath(new TreePath(inside, annotation), annotation.getAnnotationType()))))
                .map(annotation -> annotation.getAnnotationType().toString())
                .toList();
    }

    /** Returns the local types with our annotations in the files of these elements; none where nothing is known. */
    List<LocalTypes.Found> localTypes(Collection<? extends Element> roots) {
        if (trees == null) {
            return List.of();
        }
        List<LocalTypes.Found> found = new ArrayList<>();
        for (Element root : roots) {
            TreePath path = trees.getPath(root);
            if (path != null && isFirstOfItsFile(path)) {
                found.addAll(LocalTypes.in(path.getCompilationUnit(), trees));
            }
        }
        return found;
    }

    private static boolean isFirstOfItsFile(TreePath type) {
        List<? extends Tree> types = type.getCompilationUnit().getTypeDecls();
        return !types.isEmpty() && types.get(0).equals(type.getLeaf());
    }

    private static boolean exists(@Nullable Element type) {
        return type != null && type.asType().getKind() != TypeKind.ERROR;
    }

    private static @Nullable Trees treesOf(ProcessingEnvironment environment) {
        try {
            return Trees.instance(environment);
        } catch (IllegalArgumentException | LinkageError otherCompiler) {
            return null;
        }
    }
}
