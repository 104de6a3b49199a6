package io.nexusstore.jooq.internal.dialect;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * How whole numbers of a declared precision are stored: as integers where those suffice, else as bytes.
 *
 * <p>The bytes are the two's complement, most significant byte first, in as many bytes as the greatest number of the
 * precision needs, with the sign bit inverted. So they are ordered as the numbers are.
 */
public final class StoredNumbers {

    /** Every number of so many digits fits into 64 bits. */
    private static final int INTEGER_DIGITS = 18;

    private static final int SIGN = 0x80;

    private StoredNumbers() {}

    /** Returns the class that numbers of the precision are stored in. */
    public static StorageClass storage(int precision) {
        return precision <= INTEGER_DIGITS ? StorageClass.INTEGER : StorageClass.BLOB;
    }

    /** Returns the bytes of a number of the precision. */
    public static byte[] bytes(BigInteger value, int precision) {
        byte[] shortest = value.toByteArray();
        byte[] bytes = new byte[width(precision)];
        int lead = bytes.length - shortest.length;
        Arrays.fill(bytes, 0, lead, (byte) (value.signum() < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, bytes, lead, shortest.length);
        bytes[0] ^= (byte) SIGN;
        return bytes;
    }

    /** Returns the number of those bytes, which are not empty. */
    public static BigInteger number(byte[] bytes) {
        byte[] complement = bytes.clone();
        complement[0] ^= (byte) SIGN;
        return new BigInteger(complement);
    }

    /** Returns how many bytes each number of the precision takes. */
    public static int width(int precision) {
        return greatest(precision).bitLength() / Byte.SIZE + 1;
    }

    /** Returns the greatest number of the precision. */
    public static BigInteger greatest(int precision) {
        return BigInteger.TEN.pow(precision).subtract(BigInteger.ONE);
    }
}
