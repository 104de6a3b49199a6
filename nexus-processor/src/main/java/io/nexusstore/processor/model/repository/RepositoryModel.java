package io.nexusstore.processor.model.repository;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.ScopeModel;
import io.nexusstore.processor.model.ShapeModel;
import java.util.List;

/**
 * A repository interface as its source declares it.
 *
 * @param origin where it is declared
 * @param type the interface
 * @param shape how it is declared
 * @param scope what generated code sees around it
 * @param generatedName the name of the implementation, as written or by default
 * @param base the store that it extends
 * @param storeArguments the types of that store's entities and ids as it names them; empty where it names none
 * @param storeDisplay that store as users write it, without packages; empty for none
 * @param entity its entity, which is sound where it is in source
 * @param methods its abstract methods, in order
 * @param defaults its methods with a body, which the implementation inherits
 */
public record RepositoryModel(
        Origin origin,
        ClassName type,
        ShapeModel shape,
        ScopeModel scope,
        Located<String> generatedName,
        BaseStore base,
        List<TypeName> storeArguments,
        String storeDisplay,
        EntityModel entity,
        List<MethodModel> methods,
        List<DefaultMethod> defaults) {

    /** Copies the lists. */
    public RepositoryModel {
        storeArguments = List.copyOf(storeArguments);
        methods = List.copyOf(methods);
        defaults = List.copyOf(defaults);
    }

    /** Returns the name for a method of the implementation, longer where it inherits one of that name. */
    public String free(String name) {
        String free = name;
        while (isInherited(free)) {
            free += "_";
        }
        return free;
    }

    private boolean isInherited(String name) {
        return defaults.stream().anyMatch(method -> method.name().equals(name));
    }

    /** Returns the interface's name as users write it: {@code Users}, {@code Shop.Users}. */
    public String name() {
        return String.join(".", type.simpleNames());
    }

    /** Returns the package of the interface, empty for the unnamed one. */
    public String packageName() {
        return type.packageName();
    }

    /** Returns the type to generate, provided that its name can be one. */
    public ClassName implementation() {
        return ClassName.get(type.packageName(), generatedName.value());
    }

    /** Returns the name that no other repository of a compilation has: that of its module before its own. */
    public String key() {
        return scope.module() + "/" + type.canonicalName();
    }
}
