package io.nexusstore.jooq.internal.execute;

import io.nexusstore.value.ValueSource;

/** A row whose whole numbers are all fetched as long ones, and checked to be what their fields can hold. */
interface LongRow extends ValueSource {

    @Override
    default byte byteValue(int field) {
        return (byte) Domains.between(longValue(field), Byte.MIN_VALUE, Byte.MAX_VALUE, field);
    }

    @Override
    default short shortValue(int field) {
        return (short) Domains.between(longValue(field), Short.MIN_VALUE, Short.MAX_VALUE, field);
    }

    @Override
    default int intValue(int field) {
        return (int) Domains.between(longValue(field), Integer.MIN_VALUE, Integer.MAX_VALUE, field);
    }
}
