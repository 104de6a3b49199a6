package io.nexusstore.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the same entities for each framework: ten components of ten types, one unique and one indexed, a version and a
 * repository that finds by both.
 *
 * @param directory where the sources go
 */
record EntitySources(Path directory) {

    private static final int ENTITIES_OF_A_PACKAGE = 25;

    private static final String STATUS = """
            package {package};

            public enum Status {
                NEW,
                OPEN,
                DONE
            }
            """;

    private static final String NEXUS = """
            package {package};

            import io.nexusstore.annotation.Field;
            import io.nexusstore.annotation.Id;
            import io.nexusstore.annotation.NexusEntity;
            import io.nexusstore.annotation.Version;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.UUID;

            @NexusEntity
            public record {entity}(
                    @Id(generated = true) UUID id,
                    String name,
                    @Field(unique = true) String email,
                    @Field(indexed = true) int quantity,
                    double score,
                    boolean active,
                    Status status,
                    @Field(precision = 12, scale = 2) BigDecimal price,
                    Instant seenAt,
                    @Version long version) {}
            """;

    private static final String MICRONAUT = """
            package {package};

            import io.micronaut.data.annotation.AutoPopulated;
            import io.micronaut.data.annotation.Id;
            import io.micronaut.data.annotation.Index;
            import io.micronaut.data.annotation.MappedEntity;
            import io.micronaut.data.annotation.Version;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.UUID;

            @MappedEntity
            @Index(columns = "email", unique = true)
            @Index(columns = "quantity")
            public record {entity}(
                    @Id @AutoPopulated UUID id,
                    String name,
                    String email,
                    int quantity,
                    double score,
                    boolean active,
                    Status status,
                    BigDecimal price,
                    Instant seenAt,
                    @Version long version) {}
            """;

    private static final String MICRONAUT_REPOSITORY = """
            package {package};

            import io.micronaut.data.jdbc.annotation.JdbcRepository;
            import io.micronaut.data.model.query.builder.sql.Dialect;
            import io.micronaut.data.repository.CrudRepository;
            import java.util.List;
            import java.util.Optional;
            import java.util.UUID;

            @JdbcRepository(dialect = Dialect.H2)
            public interface {entity}Repository extends CrudRepository<{entity}, UUID> {

                Optional<{entity}> findByEmail(String email);

                List<{entity}> findByQuantity(int quantity);
            }
            """;

    private static final String JIMMER = """
            package {package};

            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.UUID;
            import org.babyfish.jimmer.sql.Entity;
            import org.babyfish.jimmer.sql.GeneratedValue;
            import org.babyfish.jimmer.sql.Id;
            import org.babyfish.jimmer.sql.Key;
            import org.babyfish.jimmer.sql.Version;
            import org.babyfish.jimmer.sql.meta.UUIDIdGenerator;

            @Entity
            public interface {entity} {

                @Id
                @GeneratedValue(generatorType = UUIDIdGenerator.class)
                UUID id();

                String name();

                @Key
                String email();

                int quantity();

                double score();

                boolean active();

                Status status();

                BigDecimal price();

                Instant seenAt();

                @Version
                int version();
            }
            """;

    private static final String WIDE = """
            package {package};

            import io.nexusstore.annotation.Id;
            import io.nexusstore.annotation.NexusEntity;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.UUID;

            @NexusEntity
            public record {entity}(@Id(generated = true) UUID id, {components}) {}
            """;

    private static final List<String> WIDE_TYPES =
            List.of("String", "int", "double", "boolean", "Status", "BigDecimal", "Instant", "long");

    /**
     * Writes entities of ten components.
     *
     * @return all sources, those of the first entity first
     * @throws IOException when a file cannot be written
     */
    List<Path> write(Framework framework, int entities) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < entities; i++) {
            String name = nameOf(i);
            switch (framework) {
                case NEXUS -> files.add(write(i, name, NEXUS));
                case MICRONAUT -> {
                    files.add(write(i, name, MICRONAUT));
                    files.add(write(i, name + "Repository", MICRONAUT_REPOSITORY));
                }
                case JIMMER -> files.add(write(i, name, JIMMER));
            }
        }
        addStatuses(files, entities);
        return files;
    }

    /**
     * Writes entities of Nexus with this many components beside the id.
     *
     * @return all sources
     * @throws IOException when a file cannot be written
     */
    List<Path> writeWide(int entities, int components) throws IOException {
        List<String> declared = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            String mark = WIDE_TYPES.get(i % WIDE_TYPES.size());
            String annotation =
                    mark.equals("BigDecimal") ? "@io.nexusstore.annotation.Field(precision = 12, scale = 2) " : "";
            declared.add(annotation + mark + " part" + i);
        }
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < entities; i++) {
            String text = WIDE.replace("{components}", String.join(", ", declared));
            files.add(write(i, nameOf(i), text));
        }
        addStatuses(files, entities);
        return files;
    }

    static String nameOf(int entity) {
        return "Entity" + entity;
    }

    static String packageOf(int entity) {
        return "shop.part" + entity / ENTITIES_OF_A_PACKAGE;
    }

    private void addStatuses(List<Path> files, int entities) throws IOException {
        for (int first = 0; first < entities; first += ENTITIES_OF_A_PACKAGE) {
            files.add(write(first, "Status", STATUS));
        }
    }

    private Path write(int entity, String type, String template) throws IOException {
        String text = template.replace("{package}", packageOf(entity)).replace("{entity}", nameOf(entity));
        Path file = directory.resolve(packageOf(entity).replace('.', '/')).resolve(type + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
