package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;

final class EntityReaderTest {

    @Test
    void leavesTypeThatIsOutOfReachToJavac() {
        assertRejected(
                "depot.Depot.Hidden is not public in depot.Depot; cannot be accessed from outside package", """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.List;
                @NexusEntity
                record Order(@Id long id, List<depot.Depot/*!*/.Hidden> held) {}
                """, """
                package depot;
                public class Depot {
                    record Hidden(int a) {}
                }
                """);
    }
}
