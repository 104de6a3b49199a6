package io.nexusstore.tck;

import static io.nexusstore.tck.QueryCase.met;
import static io.nexusstore.tck.QueryCase.ordered;
import static io.nexusstore.tck.entity.SampleFields.BLOB;
import static io.nexusstore.tck.entity.SampleFields.BOXED_FLAG;
import static io.nexusstore.tck.entity.SampleFields.BOXED_LETTER;
import static io.nexusstore.tck.entity.SampleFields.COLOR;
import static io.nexusstore.tck.entity.SampleFields.FLAG;
import static io.nexusstore.tck.entity.SampleFields.LETTER;
import static io.nexusstore.tck.entity.SampleFields.TOKEN;

import io.nexusstore.tck.entity.Sample.Color;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Booleans, characters, enums, UUIDs and bytes. */
final class ValueCases {

    private ValueCases() {}

    static List<QueryCase> booleans() {
        return List.of(
                met("true", BOXED_FLAG.eq(true), 1, 3),
                met("not true, null among the others", BOXED_FLAG.ne(true), 2, 4, 5, 6, 7, 8),
                met("false is less than true", BOXED_FLAG.lt(true), 2, 4, 5),
                met("at least false", BOXED_FLAG.ge(false), 1, 2, 3, 4, 5),
                met("both", BOXED_FLAG.in(List.of(true, false)), 1, 2, 3, 4, 5),
                met("neither", BOXED_FLAG.notIn(List.of(true, false)), 6, 7, 8),
                met("primitive", FLAG.eq(true), 1, 3),
                met("primitive, the others", FLAG.eq(true).not(), 2, 4, 5, 6, 7, 8),
                ordered("in order", BOXED_FLAG.desc(), 1, 3, 2, 4, 5, 6, 7, 8));
    }

    static List<QueryCase> characters() {
        return List.of(
                met("char: equals", BOXED_LETTER.eq('a'), 2, 5),
                met("char: differs, null among the others", BOXED_LETTER.ne('a'), 1, 3, 4, 6, 7, 8),
                met("char: at most", BOXED_LETTER.le('\u00e4'), 1, 2, 3, 5),
                met("char: at least", BOXED_LETTER.ge('a'), 2, 3, 4, 5),
                met("char: between, the wrong way round", BOXED_LETTER.between('\u00e4', 'a')),
                met("char: one of several", BOXED_LETTER.in(List.of('\uFFFF', 'A', 'b')), 1, 4),
                met("char: one of several, or null", BOXED_LETTER.in(Arrays.asList('\u00e4', null)), 3, 6, 7, 8),
                met("primitive char: exact", LETTER.eq('a'), 2, 5, 6, 7, 8),
                met("primitive char: capitals come first", LETTER.lt('a'), 1),
                ordered("primitive char: by code point", LETTER.desc(), 4, 3, 2, 5, 6, 7, 8, 1));
    }

    static List<QueryCase> enums() {
        return List.of(
                met("equals", COLOR.eq(Color.RED), 1, 4),
                met("differs, null among the others", COLOR.ne(Color.RED), 2, 3, 5, 6, 7, 8),
                met("less by name, though declared later", COLOR.lt(Color.RED), 2, 5),
                met("more by name", COLOR.gt(Color.GREEN), 1, 3, 4),
                met("between by name", COLOR.between(Color.GREEN, Color.RED), 1, 2, 4, 5),
                met("between in the order of declaration is empty", COLOR.between(Color.RED, Color.GREEN)),
                met("one of several", COLOR.in(List.of(Color.VIOLET, Color.GREEN)), 2, 3, 5),
                met("none of several, nor null", COLOR.notIn(Arrays.asList(Color.VIOLET, null)), 1, 2, 4, 5),
                met("null", COLOR.isNull(), 6, 7, 8),
                ordered("in order of their names", COLOR.asc(), 6, 7, 8, 2, 5, 1, 4, 3));
    }

    static List<QueryCase> uuids() {
        return List.of(
                met("UUID: equals", TOKEN.eq(new UUID(Long.MAX_VALUE, -1)), 2, 5),
                met("UUID: differs, null among the others", TOKEN.ne(new UUID(Long.MAX_VALUE, -1)), 1, 3, 4, 6, 7, 8),
                met("UUID: at most", TOKEN.le(new UUID(Long.MIN_VALUE, 0)), 1, 2, 3, 5),
                met("UUID: at least", TOKEN.ge(new UUID(Long.MAX_VALUE, -1)), 2, 3, 4, 5),
                met(
                        "UUID: between, the wrong way round",
                        TOKEN.between(new UUID(Long.MIN_VALUE, 0), new UUID(Long.MAX_VALUE, -1))),
                met("UUID: one of several", TOKEN.in(List.of(new UUID(-1, -1), new UUID(0, 0), new UUID(0, 1))), 1, 4),
                met(
                        "UUID: one of several, or null",
                        TOKEN.in(Arrays.asList(new UUID(Long.MIN_VALUE, 0), null)),
                        3,
                        6,
                        7,
                        8),
                met("UUID: the second half is unsigned too", TOKEN.lt(new UUID(Long.MAX_VALUE, Long.MIN_VALUE)), 1),
                ordered("UUID: ascending, null first", TOKEN.asc(), 6, 7, 8, 1, 2, 5, 3, 4),
                ordered("UUID: descending, null last", TOKEN.desc(), 4, 3, 2, 5, 1, 6, 7, 8));
    }

    static List<QueryCase> bytes() {
        return List.of(
                met("empty bytes", BLOB.eq(new byte[0]), 1),
                met("equal content", BLOB.eq(new byte[] {0x7f}), 3),
                met("a beginning is less", BLOB.lt(new byte[] {0, 1}), 1, 2),
                met("unsigned", BLOB.gt(new byte[] {0x7f}), 4),
                met("differs, null among the others", BLOB.ne(new byte[] {0}), 1, 3, 4, 5, 6, 7, 8),
                met(
                        "one of several",
                        BLOB.in(List.of(new byte[] {0, 1}, new byte[] {(byte) 0x80}, new byte[] {5})),
                        4,
                        5),
                met("one of several, or null", BLOB.in(Arrays.asList(new byte[0], null)), 1, 6, 7, 8),
                met("between", BLOB.between(new byte[] {0}, new byte[] {0x7f}), 2, 3, 5),
                ordered("in order", BLOB.asc(), 6, 7, 8, 1, 2, 5, 3, 4));
    }
}
