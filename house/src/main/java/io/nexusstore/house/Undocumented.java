package io.nexusstore.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Finds public and protected types, methods and constructors without Javadoc, outside internal packages. */
public final class Undocumented {

    private Undocumented() {}

    /**
     * The undocumented members of the module whose tests run, as {@code Type} or {@code Type.method}.
     *
     * @throws IOException if a source file cannot be read
     */
    public static Set<String> inThisModule() throws IOException {
        return in(Project.current().mainSources());
    }

    static Set<String> in(Path sources) throws IOException {
        Set<String> found = new TreeSet<>();
        SourceFiles.below(sources).exported().parse((docs, unit) -> new Collector(docs, found).scan(unit, null));
        return found;
    }

    private static final class Collector extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees docs;
        private final Set<String> found;

        Collector(DocTrees docs, Set<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!isShown(type.getModifiers(), enclosing())) {
                return null;
            }
            require(type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            ClassTree owner = enclosing();
            boolean inherits = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean ofRecord = owner != null
                    && owner.getKind() == Tree.Kind.RECORD
                    && method.getName().contentEquals("<init>");
            if (isShown(method.getModifiers(), owner) && !inherits && !ofRecord) {
                String name = method.getName().contentEquals("<init>") ? "constructor" : method.getName() + "";
                require((owner == null ? "" : owner.getSimpleName() + ".") + name);
            }
            return null;
        }

        private void require(String name) {
            String text = docs.getDocComment(getCurrentPath());
            if (text == null || text.isBlank()) {
                found.add(name);
            }
        }

        private @Nullable ClassTree enclosing() {
            TreePath parent = getCurrentPath().getParentPath();
            return parent != null && parent.getLeaf() instanceof ClassTree owner ? owner : null;
        }

        private static boolean isShown(ModifiersTree modifiers, @Nullable ClassTree owner) {
            Set<Modifier> flags = modifiers.getFlags();
            boolean inInterface = owner != null
                    && (owner.getKind() == Tree.Kind.INTERFACE || owner.getKind() == Tree.Kind.ANNOTATION_TYPE);
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || (inInterface && !flags.contains(Modifier.PRIVATE));
        }
    }
}
