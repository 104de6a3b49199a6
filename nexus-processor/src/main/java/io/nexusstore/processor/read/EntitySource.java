package io.nexusstore.processor.read;

import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityOutline;
import io.nexusstore.processor.model.ModelsModel;
import io.nexusstore.processor.model.repository.RepositoriesModel;
import io.nexusstore.processor.model.repository.RepositoryOutline;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The door of this package: all that later stages can ask about the code that is being compiled. */
public final class EntitySource {

    private final AnnotatedTypes types;
    private final SourceFiles files;
    private final EntityReader entities;
    private final RepositoryReader repositories;
    private final MisplacedReader misplaced;
    private final ModuleReader modules;
    private final RuntimeReader runtime;
    private final ScopeReader scopes;

    /** The round that was walked over last, and what was found there; two steps ask for it. */
    private @Nullable RoundEnvironment walked;

    private @Nullable AnnotatedElements annotated;

    /** Creates the source of one compilation. */
    public EntitySource(ProcessingEnvironment environment) {
        this.types = new AnnotatedTypes(environment.getElementUtils());
        this.files = new SourceFiles(environment);
        this.entities = new EntityReader(environment.getElementUtils(), environment.getTypeUtils(), files);
        this.repositories =
                new RepositoryReader(environment.getElementUtils(), environment.getTypeUtils(), entities, files);
        this.misplaced = new MisplacedReader(files);
        this.modules = new ModuleReader(environment.getElementUtils());
        this.scopes = new ScopeReader(environment.getElementUtils());
        this.runtime = new RuntimeReader(environment.getElementUtils());
    }

    /** Returns the annotated types of a round that begins and those of earlier rounds that were put off, sorted by key. */
    public SortedMap<String, TypeElement> entities(RoundEnvironment round, Collection<String> deferred) {
        beginRound();
        return types.annotated(annotated(round).with(AnnotationNames.ENTITY), deferred);
    }

    /** Returns the repositories of a round that begins and those of earlier rounds that were put off, sorted by key. */
    public SortedMap<String, TypeElement> repositories(RoundEnvironment round, Collection<String> deferred) {
        beginRound();
        return types.annotated(annotated(round).with(AnnotationNames.REPOSITORY), deferred);
    }

    /** Returns the keys of all top-level types that a round brought: {@code module/qualified.Name}. */
    public SortedSet<String> declared(RoundEnvironment round) {
        return types.declared(round);
    }

    /** Returns the names of the modules that a round brought types of, empty for the unnamed one. */
    public SortedSet<String> modules(RoundEnvironment round) {
        return types.modules(round);
    }

    /** Returns the type of this key as the current round knows it, or empty when there is none. */
    public Optional<TypeElement> find(String key) {
        return types.find(key);
    }

    /**
     * Returns whether the type is being compiled, not merely offered again as a class file by an incremental build.
     *
     * <p>What a class file says must not be written again: javac before 22 does not read the annotations on its types.
     */
    public boolean isCompiled(TypeElement type) {
        return files.isFromSource(type);
    }

    /** Returns a finding when something that generated code is made of cannot be seen from the entity. */
    public Findings findMissingRuntime(TypeElement type) {
        return runtime.findMissing(type);
    }

    /** Returns whether a type beside the list has the name of one that it uses from {@code java.lang}. */
    public boolean hidesJavaLang(ModelsModel models) {
        return scopes.hidesJavaLang(models.module(), models.name().packageName());
    }

    /** Returns the key of a type: {@code module/qualified.Name}. */
    public String keyOf(TypeElement type) {
        return types.key(type);
    }

    /** Returns the name of the module that the type belongs to, empty for the unnamed one. */
    public String moduleOf(TypeElement type) {
        return types.moduleOf(type);
    }

    /** Reads an entity; what it says may still make no sense. */
    public Reading read(TypeElement type) {
        return entities.read(type);
    }

    /** Reads what the list of all entities needs of one whose class file is sound: its indexes with a declared name only. */
    public EntityOutline outline(TypeElement type) {
        return entities.outline(type);
    }

    /** Reads what the list of all repositories needs of one that is sound. */
    public RepositoryOutline repositoryOutline(TypeElement type) {
        return repositories.outline(type);
    }

    /** Reads a repository; what it says may still make no sense. */
    public RepositoryReading readRepository(TypeElement type) {
        return repositories.read(type);
    }

    /** Returns what is wrong with annotations of the round that stand where nothing reads them. */
    public Findings findMisplaced(RoundEnvironment round) {
        return misplaced.read(annotated(round), round);
    }

    /** Returns a finding when the models belong to a named module that does not offer them. */
    public Findings findMissingProvision(ModelsModel models) {
        return modules.findMissingProvision(models);
    }

    /** Returns a finding when the repositories belong to a named module that does not offer them. */
    public Findings findMissingProvision(RepositoriesModel repositories) {
        return modules.findMissingProvision(repositories);
    }

    private void beginRound() {
        entities.beginRound();
        scopes.beginRound();
        runtime.beginRound();
    }

    private AnnotatedElements annotated(RoundEnvironment round) {
        @Nullable AnnotatedElements known = annotated;
        if (known == null || !round.equals(walked)) {
            known = AnnotatedElements.of(round, files);
            annotated = known;
            walked = round;
        }
        return known;
    }
}
