package io.nexusstore.processor.link;

import io.nexusstore.processor.model.repository.RepositoriesModel;
import io.nexusstore.processor.model.repository.RepositoryOutline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the repositories of a module together. */
public final class RepositoryLinker {

    private RepositoryLinker() {}

    /**
     * Returns the list of repositories, in the longest package that all share, or empty when it would list none.
     *
     * <p>Those that are not public are listed only if that package is theirs: no other could name them.
     */
    public static Optional<RepositoriesModel> link(List<RepositoryOutline> repositories) {
        if (repositories.isEmpty()) {
            return Optional.empty();
        }
        List<RepositoryOutline> sorted = repositories.stream()
                .sorted(Comparator.comparing(RepositoryOutline::key))
                .toList();
        String packageName = CommonPackage.of(
                sorted.stream().map(RepositoryOutline::packageName).toList());
        List<RepositoryOutline> listed = sorted.stream()
                .filter(repository ->
                        repository.isPublic() || repository.packageName().equals(packageName))
                .toList();
        return listed.isEmpty() ? Optional.empty() : Optional.of(RepositoriesModel.in(packageName, listed));
    }
}
