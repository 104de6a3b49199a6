package io.nexusstore.examples.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of airports that comes with the program; {@code airports-NOTICE.txt} beside it names its source and licence. */
final class AirportFile {

    static final String NAME = "airports.csv";

    private static final String HEADER = "iata,name,city,state,country,latitude,longitude";
    private static final String MISSING = "NA";

    private AirportFile() {}

    /** Returns the airports of the file, in its order, none of them stored yet. */
    static List<Airport> read() {
        try (InputStream stream = AirportFile.class.getResourceAsStream(NAME)) {
            if (stream == null) {
                throw new IllegalStateException("Resource '" + NAME + "' is missing. Build the program anew.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            if (!HEADER.equals(lines.readLine())) {
                throw new IllegalStateException("Resource '" + NAME + "' has other columns than " + HEADER + ".");
            }
            return lines.lines().map(CsvLine::cells).map(AirportFile::airport).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Airport airport(List<String> cells) {
        return AirportBuilder.create()
                .iata(cells.get(0))
                .name(cells.get(1))
                .city(known(cells.get(2)))
                .state(known(cells.get(3)))
                .country(cells.get(4))
                .latitude(Double.parseDouble(cells.get(5)))
                .longitude(Double.parseDouble(cells.get(6)))
                .build();
    }

    private static @Nullable String known(String cell) {
        return cell.equals(MISSING) ? null : cell;
    }
}
