package io.nexusstore.jooq.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StoredNumbersTest {

    @Test
    void bytesAreOrderedAsTheirNumbersAndComeBack() {
        Random random = new Random(11);
        for (int precision : new int[] {19, 20, 38, 64, 65}) {
            List<BigInteger> numbers = new ArrayList<>(List.of(
                    StoredNumbers.greatest(precision),
                    StoredNumbers.greatest(precision).negate(),
                    BigInteger.ZERO,
                    BigInteger.ONE,
                    BigInteger.ONE.negate()));
            for (int i = 0; i < 500; i++) {
                BigInteger number = new BigInteger(random.nextInt(precision * 3), random);
                numbers.add(number);
                numbers.add(number.negate());
            }
            int width = precision;

            List<BigInteger> sorted = numbers.stream()
                    .map(number -> StoredNumbers.bytes(number, width))
                    .sorted(Arrays::compareUnsigned)
                    .map(StoredNumbers::number)
                    .toList();

            assertThat(sorted)
                    .containsExactlyElementsOf(
                            numbers.stream().sorted(Comparator.naturalOrder()).toList());
        }
    }

    @Test
    void allNumbersOfAPrecisionHaveOneWidth() {
        assertThat(StoredNumbers.width(19)).isEqualTo(9);
        assertThat(StoredNumbers.width(38)).isEqualTo(16);
        assertThat(StoredNumbers.width(65)).isEqualTo(28);
        assertThat(StoredNumbers.bytes(BigInteger.ZERO, 38))
                .hasSize(16)
                .startsWith(0x80)
                .endsWith(0);
        assertThat(StoredNumbers.bytes(StoredNumbers.greatest(38).negate(), 38)).hasSize(16);
    }

    @Test
    void integersHoldWhatFitsInto64Bits() {
        assertThat(StoredNumbers.storage(18)).isEqualTo(StorageClass.INTEGER);
        assertThat(StoredNumbers.greatest(18).longValueExact()).isEqualTo(999_999_999_999_999_999L);
        assertThat(StoredNumbers.storage(19)).isEqualTo(StorageClass.BLOB);
    }
}
