package io.nexusstore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fluent query must not let pass: javac refuses it, at the very call. */
final class FluentQueryTest {

    private static final String ENTITY = """
            package shop;
            import io.nexusstore.annotation.Id;
            import io.nexusstore.annotation.NexusEntity;
            @NexusEntity
            record User(@Id long id, String name, int age, byte[] key) {}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Alternatives beside conjoined terms: which binds tighter could only be guessed.
                "UserQuery.where().name().eq(\"a\")./*!*/or()",
                "UserQuery.where().name().eq(\"a\")./*!*/or(UserFields.AGE.gt(1))",
                "UserQuery.where().name().eq(\"a\")./*!*/and(UserFields.AGE.gt(1))",
                "UserQuery.where().name().eq(\"a\")./*!*/not()",
                // Two forms of alternatives in one call.
                "UserQuery.where()./*!*/anyOf(UserFields.AGE.gt(1), q -> q.age().gt(1))",
                "UserQuery.where()./*!*/anyOf()",
                // Conditions after the order, and an order or a window inside of an alternative.
                "UserQuery.where().orderBy().name().asc()./*!*/anyOf(UserFields.AGE.gt(1))",
                "UserQuery.where().limit(1).age()./*!*/gt(1)",
                "UserQuery.where()./*!*/anyOf(q -> q.age().gt(1).orderBy().age().asc())",
                "UserQuery.where()./*!*/allOf(q -> q.age().gt(1).limit(1))",
                // Half a term.
                "UserQuery.where().name()./*!*/age()",
                "UserQuery.where()./*!*/anyOf(q -> q.age())",
                // Operands and operators of another type.
                "UserQuery.where().age()./*!*/gt(\"1\")",
                "UserQuery.where().age().gt(/*!*/1L)",
                "UserQuery.where().name().eq(/*!*/1)",
                "UserQuery.where().age()./*!*/startsWith(\"1\")",
                "UserQuery.where().age()./*!*/ignoreCase()",
                "UserQuery.where()./*!*/nmae()",
                // Fields of another entity.
                "UserQuery.where()./*!*/anyOf(OtherFields.NAME.eq(\"a\"))",
            })
    void refusesWhatCouldBeMisread(String expression) {
        Compilation compilation = compile(expression);

        List<Diagnostic<? extends JavaFileObject>> errors = compilation.errors();

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).getSource().getName()).endsWith("Caller.java");
        assertThat(errors.get(0).getLineNumber()).isEqualTo(6);
    }

    @Test
    void takesAlternativesInEitherForm() {
        assertThat(compile("UserQuery.where().anyOf(UserFields.AGE.gt(1), UserFields.NAME.isNull()).age().lt(9)")
                        .diagnostics())
                .isEmpty();
        assertThat(compile("UserQuery.where().anyOf(q -> q.age().gt(1), q -> q.allOf(g -> g.name().eq(\"a\"), g -> g))")
                        .diagnostics())
                .isEmpty();
    }

    private static Compilation compile(String expression) {
        return Sources.compile(ENTITY, """
                package shop;
                import io.nexusstore.annotation.Id;
                import io.nexusstore.annotation.NexusEntity;
                @NexusEntity
                record Other(@Id long id, String name) {}
                """, """
                package shop;
                final class Caller {
                    private Caller() {}
                    static Object call() {
                        return
                %s;
                    }
                }
                """.formatted(expression));
    }
}
