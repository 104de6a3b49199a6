package io.nexusstore.processor.derive;

import io.nexusstore.processor.Sources;

/** One entity, and repositories of it with one method. */
final class Users {

    static final String ENTITY = """
            package shop;

            import io.nexusstore.annotation.*;
            import java.time.Instant;
            import org.jspecify.annotations.*;

            @NexusEntity
            @NullMarked
            public record User(
                    @Id String id,
                    @Field(unique = true) String email,
                    String name,
                    @Nullable String nick,
                    int age,
                    boolean active,
                    Instant since) {}
            """;

    private Users() {}

    /** Returns the source of a repository with this method. */
    static String with(String method) {
        return """
        package shop;

        import io.nexusstore.annotation.*;
        import io.nexusstore.paging.*;
        import java.time.Instant;
        import java.util.*;
        import org.jspecify.annotations.*;
        import reactor.core.publisher.*;

        @NexusRepository(User.class)
        @NullMarked
        public interface Users {
            %s
        }
        """.formatted(method);
    }

    static void accepts(String method) {
        Sources.assertAccepted(ENTITY, with(method));
    }

    /** Demands that the message, with its beginning left out, is all that is said about the method, at the mark in it. */
    static void refuses(String message, String method) {
        Sources.assertRejected(message, with(method), ENTITY);
    }
}
