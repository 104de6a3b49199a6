package io.nexusstore.spi;

import static io.nexusstore.spi.Users.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.nexusstore.fixture.User;
import io.nexusstore.fixture.User.Status;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.query.And;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Or;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluatorConditionTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void yieldsTheExpectedRowsAndTheirExactComplement(String name, Expression<User> condition, String expected) {
        List<String> rows = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
        List<String> others = Users.ROWS.stream()
                .map(User::id)
                .filter(id -> !rows.contains(id))
                .toList();

        assertThat(find(condition)).isEqualTo(rows);
        assertThat(find(condition.not())).isEqualTo(others);
        assertThat(find(condition.not().not())).isEqualTo(rows);
    }

    static Stream<Arguments> conditions() {
        return Stream.of(texts(), patterns(), numbers(), otherTypes(), combinations())
                .flatMap(s -> s);
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                arguments("text eq", UserFields.NAME.eq("Ann"), "u1"),
                arguments("text eq other case", UserFields.NAME.eq("ann"), ""),
                arguments("text eq empty", UserFields.NAME.eq(""), "u5"),
                arguments("text eq null", UserFields.NAME.eq(null), "u3"),
                arguments("text ne", UserFields.NAME.ne("Ann"), "u2 u3 u4 u5 u6 u7 u8"),
                arguments("text ne null", UserFields.NAME.ne(null), "u1 u2 u4 u5 u6 u7 u8"),
                arguments("text lt", UserFields.NAME.lt("Ann"), "u5 u6"),
                arguments("text le", UserFields.NAME.le("Ann"), "u1 u5 u6"),
                arguments("text gt", UserFields.NAME.gt("Ann"), "u2 u4 u7 u8"),
                arguments("text ge", UserFields.NAME.ge("Ann"), "u1 u2 u4 u7 u8"),
                arguments("text gt beyond the basic plane", UserFields.NAME.gt("\uFFFD"), "u8"),
                arguments("text between", UserFields.NAME.between("Ann", "Ann Lee"), "u1 u4"),
                arguments("text between none", UserFields.NAME.between("B", "A"), ""),
                arguments("text in", UserFields.NAME.in(List.of("Ann", "Bob", "Eve")), "u1 u2"),
                arguments("text in none", UserFields.NAME.in(List.of()), ""),
                arguments("text in with null", UserFields.NAME.in(Arrays.asList("Bob", null)), "u2 u3"),
                arguments("text in only null", UserFields.NAME.in(Arrays.asList((String) null)), "u3"),
                arguments("text notIn", UserFields.NAME.notIn(List.of("Ann", "Bob")), "u3 u4 u5 u6 u7 u8"),
                arguments("text notIn none", UserFields.NAME.notIn(List.of()), "u1 u2 u3 u4 u5 u6 u7 u8"),
                arguments(
                        "text notIn with null", UserFields.NAME.notIn(Arrays.asList("Bob", null)), "u1 u4 u5 u6 u7 u8"),
                arguments("text isNull", UserFields.NAME.isNull(), "u3"),
                arguments("text isNotNull", UserFields.NAME.isNotNull(), "u1 u2 u4 u5 u6 u7 u8"));
    }

    private static Stream<Arguments> patterns() {
        return Stream.of(
                arguments("startsWith", UserFields.NAME.startsWith("Ann"), "u1 u4"),
                arguments("startsWith empty", UserFields.NAME.startsWith(""), "u1 u2 u4 u5 u6 u7 u8"),
                arguments("startsWith percent", UserFields.NAME.startsWith("%"), ""),
                arguments("startsWith other case", UserFields.NAME.startsWith("ann"), ""),
                arguments("contains", UserFields.NAME.contains("n"), "u1 u4"),
                arguments("contains percent and underscore", UserFields.NAME.contains("%_"), "u6"),
                arguments("contains any one character", UserFields.NAME.contains("A_n"), ""),
                arguments("contains backslash and quote", UserFields.NAME.contains("\\'"), "u6"),
                arguments("contains a supplementary character", UserFields.NAME.contains("\uD83D\uDE00"), "u8"),
                arguments("contains empty", UserFields.NAME.contains(""), "u1 u2 u4 u5 u6 u7 u8"),
                arguments("endsWith", UserFields.NAME.endsWith("Lee"), "u4"),
                arguments("endsWith quote", UserFields.NAME.endsWith("'"), "u6"),
                arguments("endsWith longer than the text", UserFields.NAME.endsWith("Ann Lee Ann Lee"), ""));
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                arguments("int eq", UserFields.AGE.eq(30), "u1 u3 u6"),
                arguments("int lt", UserFields.AGE.lt(18), "u7 u8"),
                arguments("int between", UserFields.AGE.between(18, 30), "u1 u2 u3 u5 u6"),
                arguments("int in", UserFields.AGE.in(List.of(7, 41)), "u4 u7 u8"),
                arguments("double eq", UserFields.SCORE.eq(1.5), "u1 u4"),
                arguments("double eq negative zero", UserFields.SCORE.eq(-0.0), "u5"),
                arguments("double ne", UserFields.SCORE.ne(1.5), "u2 u3 u5 u6 u7 u8"),
                arguments("double lt", UserFields.SCORE.lt(1.5), "u3 u5"),
                arguments("double le", UserFields.SCORE.le(1.5), "u1 u3 u4 u5"),
                arguments("double gt", UserFields.SCORE.gt(1.5), "u7 u8"),
                arguments("double ge", UserFields.SCORE.ge(1.5), "u1 u4 u7 u8"),
                arguments("double in with null", UserFields.SCORE.in(Arrays.asList(9.0, null)), "u2 u6 u7 u8"),
                arguments("double notIn", UserFields.SCORE.notIn(List.of(9.0, 1.5)), "u2 u3 u5 u6"),
                arguments("double isNull", UserFields.SCORE.isNull(), "u2 u6"),
                arguments("long eq", UserFields.VERSION.eq(1L), "u1 u2 u3 u4 u5 u6 u7 u8"));
    }

    private static Stream<Arguments> otherTypes() {
        return Stream.of(
                arguments("enum eq", UserFields.STATUS.eq(Status.INVITED), "u3 u7"),
                arguments("enum gt by name", UserFields.STATUS.gt(Status.ACTIVE), "u2 u3 u5 u7"),
                arguments("enum in", UserFields.STATUS.in(List.of(Status.BLOCKED, Status.INVITED)), "u2 u3 u5 u7"),
                arguments("uuid eq", UserFields.TOKEN.eq(Users.LOW), "u1 u5"),
                arguments(
                        "uuid gt unsigned",
                        UserFields.TOKEN.gt(UUID.fromString("7fffffff-ffff-ffff-ffff-ffffffffffff")),
                        "u3 u7"),
                arguments("uuid isNotNull", UserFields.TOKEN.isNotNull(), "u1 u3 u5 u7"),
                arguments("bytes eq by content", UserFields.AVATAR.eq(new byte[] {1}), "u1 u7"),
                arguments("bytes ne", UserFields.AVATAR.ne(new byte[] {1}), "u2 u3 u4 u5 u6 u8"),
                arguments(
                        "bytes in by content",
                        UserFields.AVATAR.in(List.of(new byte[] {1, 2}, new byte[] {})),
                        "u4 u5"),
                arguments("bytes gt unsigned", UserFields.AVATAR.gt(new byte[] {0x7f}), "u2"),
                arguments("bytes gt prefix first", UserFields.AVATAR.gt(new byte[] {1}), "u2 u5"),
                arguments("instant eq", UserFields.CREATED_AT.eq(Users.THEN), "u1 u2 u3 u4 u5 u6 u7 u8"),
                arguments(
                        "instant eq floored",
                        UserFields.CREATED_AT.eq(Users.THEN.plusNanos(999)),
                        "u1 u2 u3 u4 u5 u6 u7 u8"),
                arguments("instant lt", UserFields.CREATED_AT.lt(Users.THEN), ""));
    }

    private static Stream<Arguments> combinations() {
        Expression<User> adult = UserFields.AGE.ge(18);
        Expression<User> ann = UserFields.NAME.startsWith("Ann");
        Expression<User> scored = UserFields.SCORE.gt(1.0);
        return Stream.of(
                arguments("and", adult.and(scored), "u1 u4"),
                arguments("or", ann.or(scored), "u1 u4 u7 u8"),
                arguments("or of nulls", UserFields.NAME.isNull().or(UserFields.SCORE.isNull()), "u2 u3 u6"),
                arguments("not inside and", adult.and(scored.not()), "u2 u3 u5 u6"),
                arguments("not inside or", ann.not().or(adult.not()), "u2 u3 u5 u6 u7 u8"),
                arguments("not of or", ann.or(scored).not(), "u2 u3 u5 u6"),
                arguments("nested", adult.and(ann.or(UserFields.STATUS.eq(Status.INVITED))), "u1 u3 u4"),
                arguments("and of nothing", new And<User>(List.of()), "u1 u2 u3 u4 u5 u6 u7 u8"),
                arguments("or of nothing", new Or<User>(List.of()), ""),
                arguments("contradiction", adult.and(adult.not()), ""),
                arguments("tautology", scored.or(scored.not()), "u1 u2 u3 u4 u5 u6 u7 u8"));
    }

    @Test
    void takesAHundredThousandOperands() {
        List<String> operands = new ArrayList<>(
                IntStream.range(0, 100_000).mapToObj(i -> "name " + i).toList());
        operands.add("Bob");

        assertThat(find(UserFields.NAME.in(operands))).containsExactly("u2");
        assertThat(find(UserFields.NAME.notIn(operands))).containsExactly("u1", "u3", "u4", "u5", "u6", "u7", "u8");
    }

    @Test
    void takesTheGreatestDepthOnASmallStack() throws InterruptedException {
        Expression<User> deep = UserFields.AGE.eq(30);
        while (deep.depth() < Expression.MAX_DEPTH - 2) {
            deep = new And<>(List.of(new Or<>(List.of(deep, UserFields.AGE.eq(-1))), UserFields.NAME.isNotNull()));
        }
        Expression<User> expression = deep;
        List<String> found = new ArrayList<>();

        Thread thread = new Thread(null, () -> found.addAll(find(expression)), "small stack", 256 * 1024);
        thread.start();
        thread.join();

        assertThat(found).containsExactly("u1", "u6");
    }
}
