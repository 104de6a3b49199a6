package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.generated.FieldFacts;
import java.util.Locale;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultDataType;
import org.jspecify.annotations.Nullable;

/** The storage classes of SQLite that values are kept in, which are also the column types of strict tables. */
public enum StorageClass {
    /** Text in UTF-8, compared byte by byte. */
    TEXT,
    /** A signed integer of 64 bits. */
    INTEGER,
    /** A double. */
    REAL,
    /** Bytes. */
    BLOB;

    /** Returns the class that values of the field are stored in. */
    public static StorageClass of(FieldFacts field) {
        return switch (field.type()) {
            case STRING, CHAR, ENUM, LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, JSON -> TEXT;
            case BOOLEAN, BYTE, SHORT, INT, LONG, INSTANT, OFFSET_DATE_TIME, DURATION -> INTEGER;
            case FLOAT, DOUBLE -> REAL;
            case UUID, BYTES -> BLOB;
            case DECIMAL, BIG_INTEGER -> StoredNumbers.storage(field.precision());
        };
    }

    /** Returns the affinity of a column of the declared type, by SQLite's rules; null for NUMERIC. */
    public static @Nullable StorageClass affinityOf(String declaredType) {
        String type = declaredType.toUpperCase(Locale.ROOT);
        if (type.contains("INT")) {
            return INTEGER;
        }
        if (type.contains("CHAR") || type.contains("CLOB") || type.contains("TEXT")) {
            return TEXT;
        }
        if (type.isEmpty() || type.contains("BLOB")) {
            return BLOB;
        }
        return type.contains("REAL") || type.contains("FLOA") || type.contains("DOUB") ? REAL : null;
    }

    /** Returns the column type as jOOQ declares it. */
    public DataType<?> dataType() {
        Class<?> javaType = switch (this) {
            case TEXT -> String.class;
            case INTEGER -> Long.class;
            case REAL -> Double.class;
            case BLOB -> byte[].class;
        };
        return new DefaultDataType<>(SQLDialect.SQLITE, javaType, name());
    }
}
