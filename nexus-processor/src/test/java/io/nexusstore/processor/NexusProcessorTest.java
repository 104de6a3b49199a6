package io.nexusstore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

final class NexusProcessorTest {

    @Test
    void writesSevenKindsOfTypesAndTheListOfModels() {
        Compilation compilation = Sources.assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Customer(@Id String id, @Field(unique = true) String email, int age, @Version long version) {}
                """);

        for (String suffix :
                new String[] {"Fields", "Query", "Delta", "Tracked", "Builder", "Validator", "Repository", "_Model"}) {
            assertThat(compilation).generatedSourceFile("shop.Customer" + suffix);
        }
        assertThat(compilation).generatedSourceFile("shop.NexusModels");
    }
}
