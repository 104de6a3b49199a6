package io.nexusstore;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.ModelProvider;
import io.nexusstore.store.RepositoryFactory;
import io.nexusstore.store.RepositoryProvider;
import java.util.ServiceLoader;

/** Finds generated models and repositories by the types they are of; the only place that loads services. */
final class Generated {

    private Generated() {}

    static <T, ID> EntityModel<T, ID> model(Class<T> entity, Class<ID> id) {
        for (ModelProvider provider : ServiceLoader.load(ModelProvider.class, entity.getClassLoader())) {
            for (EntityModel<?, ?> model : provider.models()) {
                if (model.type() == entity) {
                    return checked(model, entity, id);
                }
            }
        }
        throw new InvalidInputException(
                InvalidInputException.INVALID_ARGUMENT,
                entity.getSimpleName(),
                "No generated model of '" + entity.getSimpleName()
                        + "' was found. Annotate the record with @NexusEntity, run the"
                        + " annotation processor, and in a named module provide ModelProvider with NexusModels.");
    }

    @SuppressWarnings("unchecked") // the interfaces were compared
    static <R> RepositoryFactory<R> repository(Class<R> type) {
        for (RepositoryProvider provider : ServiceLoader.load(RepositoryProvider.class, type.getClassLoader())) {
            for (RepositoryFactory<?> factory : provider.repositories()) {
                if (factory.type() == type) {
                    return (RepositoryFactory<R>) factory;
                }
            }
        }
        throw new InvalidInputException(
                InvalidInputException.INVALID_ARGUMENT,
                null,
                "No generated implementation of '" + type.getSimpleName()
                        + "' was found. Annotate the interface with @NexusRepository, run the annotation processor, and in a"
                        + " named module provide RepositoryProvider with NexusRepositories.");
    }

    @SuppressWarnings("unchecked") // the record and the type of its id were compared
    private static <T, ID> EntityModel<T, ID> checked(EntityModel<?, ?> model, Class<T> entity, Class<ID> id) {
        if (model.idType() != id) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT,
                    entity.getSimpleName(),
                    "The id of '" + entity.getSimpleName() + "' is of type '"
                            + model.idType().getSimpleName() + "', not '" + id.getSimpleName()
                            + "'. Ask for the store with the type of the id, boxed.");
        }
        return (EntityModel<T, ID>) model;
    }
}
