package io.nexusstore.benchmarks.report;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes results as JSON, for programs that follow them over time. */
public final class JsonReport {

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the result and leaves the writer open. */
    public static void write(RunResult result, Writer out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new JsonReport(json).run(result);
        }
    }

    private void run(RunResult result) {
        json.writeStartObject();
        json.writeStringProperty("startedAt", result.startedAt().toString());
        json.writeNumberProperty("seed", result.seed());
        json.writeNumberProperty("users", result.users());
        machine(result.machine());
        json.writeArrayPropertyStart("rows");
        result.rows().forEach(this::row);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void machine(Machine machine) {
        json.writeObjectPropertyStart("machine");
        json.writeStringProperty("processor", machine.processor());
        json.writeNumberProperty("processors", machine.processors());
        json.writeNumberProperty("memoryBytes", machine.memoryBytes());
        json.writeStringProperty("system", machine.system());
        json.writeStringProperty("jdk", machine.jdk());
        json.writeNumberProperty("loadAverage", machine.loadAverage());
        json.writeEndObject();
    }

    private void row(RowResult result) {
        json.writeStartObject();
        json.writeStringProperty("row", result.row().key());
        json.writeStringProperty("durability", result.row().durability().name());
        result.row().floor().ifPresent(floor -> json.writeNumberProperty("floor", floor));
        json.writeNumberProperty("rounds", result.rounds());
        json.writeNumberProperty("loadAverage", result.loadAverage());
        result.fsyncMicros().ifPresent(micros -> json.writeNumberProperty("fsyncMicros", micros));
        json.writeArrayPropertyStart("contestants");
        result.scores().forEach(this::score);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void score(Score score) {
        json.writeStartObject();
        json.writeStringProperty("contestant", score.kind().key());
        quartiles("ratio", score.ratio());
        quartiles("cpuRatio", score.cpuRatio());
        quartiles("microseconds", score.micros());
        quartiles("allocatedBytes", score.bytesPerOperation());
        json.writeEndObject();
    }

    private void quartiles(String name, Quartiles quartiles) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("lower", quartiles.lower());
        json.writeNumberProperty("median", quartiles.median());
        json.writeNumberProperty("upper", quartiles.upper());
        json.writeEndObject();
    }
}
