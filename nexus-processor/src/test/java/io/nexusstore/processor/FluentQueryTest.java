package io.nexusstore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fluent query, and the repository that takes it, must not let pass: javac refuses it, at the very call. */
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
        assertRefused(expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The query of another entity.
                "users./*!*/find(OtherQuery.where())",
                "users./*!*/find(OtherQuery.where().orderBy().name().asc())",
                "users./*!*/page(OtherQuery.where(), null)",
                "users./*!*/count(OtherQuery.where())",
                "users./*!*/exists(OtherQuery.where())",
                "users./*!*/deleteWhere(OtherQuery.where().name().eq(\"a\"))",
                "users./*!*/watchAll(OtherQuery.where())",
                "users./*!*/watchCount(OtherQuery.where())",
                "users./*!*/explain(OtherQuery.where())",
                "users.blocking()./*!*/find(OtherQuery.where().limit(1))",
                "users.blocking()./*!*/page(OtherQuery.where(), null)",
                "users.blocking()./*!*/count(OtherQuery.where())",
                "users.blocking()./*!*/exists(OtherQuery.where())",
                "users.blocking()./*!*/deleteWhere(OtherQuery.where().name().eq(\"a\"))",
                // An order or a window where only the conditions count.
                "users./*!*/count(UserQuery.where().limit(1))",
                "users./*!*/exists(UserQuery.where().orderBy().age().asc())",
                "users./*!*/deleteWhere(UserQuery.where().age().gt(1).limit(1))",
                "users./*!*/watchCount(UserQuery.where().limit(1))",
                "users.blocking()./*!*/count(UserQuery.where().limit(1))",
                "users.blocking()./*!*/exists(UserQuery.where().orderBy().age().asc())",
                "users.blocking()./*!*/deleteWhere(UserQuery.where().age().gt(1).offset(1))",
                // What only generated code and the runtime use.
                "users./*!*/matching(UserFields.AGE.gt(1))",
                "UserQuery.where()./*!*/comparable(UserFields.AGE)",
                "UserQuery.where().orderBy()./*!*/key(UserFields.AGE)",
                "/*!*/new UserQuery(io.nexusstore.query.Query.all())",
            })
    void refusesWhatTheRepositoryCannotMean(String expression) {
        assertRefused(expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users.find(UserQuery.where())",
                "users.find(UserQuery.where().limit(1))",
                "users.page(UserQuery.where().orderBy().age().asc(), null)",
                "users.count(UserQuery.where().age().gt(1))",
                "users.exists(UserQuery.where())",
                "users.deleteWhere(UserQuery.where().age().gt(1))",
                "users.watchAll(UserQuery.where().limit(1))",
                "users.watchCount(UserQuery.where())",
                "users.explain(UserQuery.where().limit(1))",
                "users.blocking().find(UserQuery.where().limit(1)).get(0).name()",
                "users.blocking().count(UserQuery.where())",
                "users.blocking().deleteWhere(UserQuery.where().age().gt(1))",
            })
    void theRepositoryTakesItsOwnQuery(String expression) {
        assertThat(compile(expression).diagnostics()).isEmpty();
    }

    private static void assertRefused(String expression) {
        List<Diagnostic<? extends JavaFileObject>> errors = compile(expression).errors();

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
                    static Object call(UserRepository users) {
                        return
                %s;
                    }
                }
                """.formatted(expression));
    }
}
