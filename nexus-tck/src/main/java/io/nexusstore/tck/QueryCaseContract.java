package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Mutation;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.Sample_Model;
import io.nexusstore.tck.query.Answers;
import io.nexusstore.tck.query.PlainAnswer;
import io.nexusstore.tck.query.QueryText;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Queries on eight rows, each with the ids that it must find: written by hand, since two evaluators that agree may both be
 * wrong.
 */
abstract class QueryCaseContract extends Contract {

    private static final Sample_Model SAMPLES = Sample_Model.INSTANCE;
    private static final int FEWEST = 200;

    QueryCaseContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @BeforeEach
    void insertRows() {
        database()
                .commit(CaseRows.all().stream().map(row -> insert(SAMPLES, row)).toArray(Mutation[]::new));
    }

    @Test
    void wholeNumbers() {
        assertFound(NumberCases.wholeNumbers());
    }

    @Test
    void brokenNumbers() {
        assertFound(NumberCases.brokenNumbers());
    }

    @Test
    void decimals() {
        assertFound(NumberCases.decimals());
    }

    @Test
    void bigIntegers() {
        assertFound(NumberCases.bigIntegers());
    }

    @Test
    void instants() {
        assertFound(TimeCases.instants());
    }

    @Test
    void dates() {
        assertFound(TimeCases.dates());
    }

    @Test
    void timesOfDay() {
        assertFound(TimeCases.timesOfDay());
    }

    @Test
    void timesWithOffsets() {
        assertFound(TimeCases.timesWithOffsets());
    }

    @Test
    void durations() {
        assertFound(TimeCases.durations());
    }

    @Test
    void booleans() {
        assertFound(ValueCases.booleans());
    }

    @Test
    void characters() {
        assertFound(ValueCases.characters());
    }

    @Test
    void enums() {
        assertFound(ValueCases.enums());
    }

    @Test
    void uuids() {
        assertFound(ValueCases.uuids());
    }

    @Test
    void bytes() {
        assertFound(ValueCases.bytes());
    }

    @Test
    void equalityOfTexts() {
        assertFound(TextCases.equality());
    }

    @Test
    void rangesOfTexts() {
        assertFound(TextCases.ranges());
    }

    @Test
    void partsOfTexts() {
        assertFound(TextCases.parts());
    }

    @Test
    void textsWithCaseIgnored() {
        assertFound(TextCases.caseIgnored());
    }

    @Test
    void combinations() {
        assertFound(LogicCases.combinations());
    }

    @Test
    void groups() {
        assertFound(LogicCases.groups());
    }

    @Test
    void orders() {
        assertFound(WindowCases.orders());
    }

    @Test
    void windows() {
        assertFound(WindowCases.windows());
    }

    @Test
    void places() {
        assertFound(WindowCases.places());
    }

    @Test
    void thereAreEnoughOfThem() {
        long cases = Stream.of(
                        NumberCases.wholeNumbers(),
                        NumberCases.brokenNumbers(),
                        NumberCases.decimals(),
                        NumberCases.bigIntegers(),
                        TimeCases.instants(),
                        TimeCases.dates(),
                        TimeCases.timesOfDay(),
                        TimeCases.timesWithOffsets(),
                        TimeCases.durations(),
                        ValueCases.booleans(),
                        ValueCases.characters(),
                        ValueCases.enums(),
                        ValueCases.uuids(),
                        ValueCases.bytes(),
                        TextCases.equality(),
                        TextCases.ranges(),
                        TextCases.parts(),
                        TextCases.caseIgnored(),
                        LogicCases.combinations(),
                        LogicCases.groups(),
                        WindowCases.orders(),
                        WindowCases.windows(),
                        WindowCases.places())
                .flatMap(Collection::stream)
                .map(QueryCase::query)
                .distinct()
                .count();

        assertThat(cases).isGreaterThanOrEqualTo(FEWEST);
    }

    private void assertFound(List<QueryCase> cases) {
        SoftAssertions.assertSoftly(softly -> cases.forEach(given -> {
            String text = given.name() + ": " + QueryText.of(given.query());
            softly.assertThat(ids(Answers.rows(database().backend(), SAMPLES, given.query())))
                    .as("rows of %s", text)
                    .isEqualTo(given.ids());
            softly.assertThat(Answers.count(database().backend(), SAMPLES, given.query()))
                    .as("count of %s", text)
                    .isEqualTo(given.ids().size());
            softly.assertThat(ids(Evaluator.apply(SAMPLES, given.query(), CaseRows.all())))
                    .as("rows by the evaluator of %s", text)
                    .isEqualTo(given.ids());
            softly.assertThat(ids(PlainAnswer.right().rows(SAMPLES, given.query(), CaseRows.all())))
                    .as("rows by the words of the documentation of %s", text)
                    .isEqualTo(given.ids());
        }));
    }

    private static List<Long> ids(List<Sample> rows) {
        return rows.stream().map(Sample::id).toList();
    }
}
