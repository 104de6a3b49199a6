package io.nexusstore.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The exported API of the module under test, held against the file of the repository that records it.
 *
 * <p>The record is {@code api/<module>.txt}. With the system property {@code api.update} set to {@code true} it is
 * written anew, so that a change of the API is a diff to review.
 */
public final class ExportedApi {

    private final String module;
    private final Path recordFile;
    private final String current;
    private final boolean update;

    ExportedApi(String module, Path recordFile, String current, boolean update) {
        this.module = module;
        this.recordFile = recordFile;
        this.current = current;
        this.update = update;
    }

    /** The API of the module whose tests run. */
    public static ExportedApi ofThisModule() {
        Project project = Project.current();
        String module = project.moduleName();
        return new ExportedApi(
                module,
                project.root().resolve(Path.of("api", module + ".txt")),
                ApiDump.of(project.mainClasses()),
                Boolean.getBoolean("api.update"));
    }

    /**
     * Compares the API with its record, or writes the record where {@code api.update} asks for it.
     *
     * @throws AssertionError if they differ; it names the lines and the command that accepts them
     * @throws IOException if the record cannot be read or written
     */
    public void requireRecorded() throws IOException {
        if (update) {
            Files.createDirectories(recordFile.getParent());
            Files.writeString(recordFile, current);
            return;
        }
        String recorded = Files.exists(recordFile) ? Files.readString(recordFile) : "";
        if (!recorded.equals(current)) {
            throw new AssertionError(difference(recorded));
        }
    }

    private String difference(String recorded) {
        List<String> before = recorded.lines().toList();
        List<String> now = current.lines().toList();
        List<String> lines = new ArrayList<>();
        before.stream().filter(line -> !now.contains(line)).forEach(line -> lines.add("  - " + line));
        now.stream().filter(line -> !before.contains(line)).forEach(line -> lines.add("  + " + line));
        return """
                The exported API of '%s' is not the one in api/%s.txt:
                %s
                If the change is meant, run this command, review the file and commit it:
                  mvn -q test -pl %s -am -Dtest=ExportedApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dapi.update=true
                """.formatted(module, module, lines.isEmpty() ? "  (order of lines)" : String.join("\n", lines), module);
    }
}
