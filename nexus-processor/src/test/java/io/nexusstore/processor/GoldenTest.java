package io.nexusstore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares generated sources with the ones that were read and approved, one for each shape.
 *
 * <p>After a wanted change run {@code mvn test -pl nexus-processor -am -Dtest=GoldenTest -Dnexus.goldens=write
 * -Dsurefire.failIfNoSpecifiedTests=false}, and read the difference as a user of the generated code would.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GoldenTest {

    private static final Path GOLDENS = Resources.ROOT.resolve("goldens");

    private SortedMap<String, String> output;

    @BeforeAll
    void compileEntities(@TempDir Path directory) {
        DiskCompiler compiler = new DiskCompiler(directory);
        assertThat(compiler.compile(Resources.entities().toArray(JavaFileObject[]::new)))
                .isEmpty();
        output = compiler.output();
    }

    static Stream<String> approved() {
        return Stream.of(
                "AlbumFields",
                "AlbumQuery",
                "AlbumValidator",
                "Album_Model",
                "CustomerBuilder",
                "CustomerDelta",
                "CustomerFields",
                "CustomerQuery",
                "CustomerRepository",
                "CustomerTracked",
                "CustomerValidator",
                "Customers_Repository",
                "Customer_Model",
                "LedgerLineBuilder",
                "LedgerLineQuery",
                "LedgerLine_Model",
                "SeatingRepository",
                "Seating_Model",
                "ShipmentBuilder",
                "ShipmentFields",
                "ShipmentTracked",
                "ShipmentValidator",
                "Shipment_Model",
                "EverythingValidator",
                "Everything_Model",
                "NexusModels",
                "NexusRepositories");
    }

    @ParameterizedTest
    @MethodSource("approved")
    void generatesWhatWasApproved(String type) throws Exception {
        Path golden = GOLDENS.resolve(type + ".java");
        String generated = output.get("shop/" + type + ".java");
        if ("write".equals(System.getProperty("nexus.goldens"))) {
            Files.createDirectories(GOLDENS);
            Files.writeString(golden, generated);
        }

        assertThat(golden).exists();
        assertThat(generated).isEqualTo(Files.readString(golden));
    }

    @Test
    void everyGoldenIsCompared() throws Exception {
        try (Stream<Path> files = Files.list(GOLDENS)) {
            assertThat(files.map(Resources::stem))
                    .containsExactlyInAnyOrderElementsOf(approved().toList());
        }
    }
}
