package io.nexusstore.tck;

import io.nexusstore.spi.StoreBackend;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The kit on a wrong backend; the build does not run it by itself, its tests are to fail. */
@ExtendWith(PlantedKit.Choice.class)
final class PlantedKit extends BackendCompatibilityKit {

    static final String PARAMETER = "nexus.tck.planted";

    private final Planted bug;

    PlantedKit(Planted bug) {
        this.bug = bug;
    }

    @Override
    protected StoreBackend newBackend() {
        return bug.newBackend();
    }

    @Override
    protected int generatedQueries() {
        return bug.isInQueries() ? 1_000 : 500;
    }

    /** What a wrong backend never does is waited for no longer than it takes to see that it does not. */
    @Override
    Duration patience() {
        return bug.isDeadline() ? Duration.ofSeconds(1) : super.patience();
    }

    /** Takes the bug from the parameters of the launch. */
    static final class Choice implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Planted.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            String name = context.getConfigurationParameter(PARAMETER).orElseThrow();
            return Stream.<Planted[]>of(
                            PlantedBug.values(),
                            PlantedTransactionBug.values(),
                            PlantedQueryBug.values(),
                            PlantedFieldBug.values(),
                            PlantedFoldBug.values())
                    .flatMap(Arrays::stream)
                    .filter(bug -> bug.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
