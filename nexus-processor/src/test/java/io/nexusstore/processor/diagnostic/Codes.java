package io.nexusstore.processor.diagnostic;

import java.util.Arrays;
import java.util.List;

/** All codes there are. */
final class Codes {

    private Codes() {}

    static List<Code> all() {
        return Arrays.stream(Code.class.getPermittedSubclasses())
                .flatMap(codes -> Arrays.stream(codes.getEnumConstants()))
                .map(Code.class::cast)
                .toList();
    }
}
