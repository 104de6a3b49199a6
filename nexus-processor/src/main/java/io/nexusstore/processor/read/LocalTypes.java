package io.nexusstore.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Searches the text of one source file for types in blocks that carry the annotations of entities or repositories. */
final class LocalTypes extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private static final String PACKAGE = "io.nexusstore.annotation.";

    private final Trees trees;
    private final List<String> imports;
    private final List<Found> found = new ArrayList<>();

    /** The member of a class at hand, or null outside of all and in what is local. */
    private @Nullable Element member;

    private LocalTypes(Trees trees, List<String> imports) {
        this.trees = trees;
        this.imports = imports;
    }

    /** Returns what is found in the file; nothing where its imports do not name the annotations. */
    static List<Found> in(CompilationUnitTree file, Trees trees) {
        List<String> imports = file.getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .map(Tree::toString)
                .toList();
        if (imports.stream().noneMatch(name -> name.startsWith(PACKAGE))) {
            return List.of();
        }
        LocalTypes search = new LocalTypes(trees, imports);
        search.scan(new TreePath(file), null);
        return search.found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
        Tree around = getCurrentPath().getParentPath().getLeaf();
        if (around instanceof CompilationUnitTree || (around instanceof ClassTree && !isInBlock())) {
            enter(() -> super.visitClass(type, null));
            return null;
        }
        if (member != null) {
            Element outside = member;
            type.getModifiers().getAnnotations().stream()
                    .flatMap(annotation -> named(annotation).stream())
                    .forEach(name -> found.add(new Found(type.getSimpleName().toString(), name, outside)));
        }
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
        return isInBlock() ? super.visitMethod(method, null) : enter(() -> super.visitMethod(method, null));
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
        boolean isField = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree && !isInBlock();
        return isField ? enter(() -> super.visitVariable(variable, null)) : super.visitVariable(variable, null);
    }

    /** Visits a declaration that has an element already; asking for those in blocks would make javac read them too early. */
    private @Nullable Void enter(Runnable visit) {
        Element outside = member;
        Element entered = trees.getElement(getCurrentPath());
        member = entered == null ? outside : entered;
        visit.run();
        member = outside;
        return null;
    }

    private boolean isInBlock() {
        for (TreePath path = getCurrentPath().getParentPath(); path != null; path = path.getParentPath()) {
            if (!(path.getLeaf() instanceof ClassTree) && !(path.getLeaf() instanceof CompilationUnitTree)) {
                return true;
            }
        }
        return false;
    }

    private List<String> named(AnnotationTree annotation) {
        String written = annotation.getAnnotationType().toString();
        return Stream.of(AnnotationNames.ENTITY, AnnotationNames.REPOSITORY)
                .filter(name -> written.equals(name) || (name.equals(PACKAGE + written) && isImported(name, written)))
                .map(name -> name.substring(PACKAGE.length()))
                .toList();
    }

    private boolean isImported(String name, String simpleName) {
        return imports.contains(name)
                || (imports.contains(PACKAGE + "*")
                        && imports.stream().noneMatch(other -> other.endsWith("." + simpleName)));
    }

    /**
     * A local type that no processor is shown.
     *
     * @param name its name
     * @param annotation the simple name of the annotation that asks for generated code
     * @param around the member of a class that it is declared in, or that class
     */
    record Found(String name, String annotation, Element around) {}
}
