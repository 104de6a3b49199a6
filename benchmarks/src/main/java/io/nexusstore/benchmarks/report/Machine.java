package io.nexusstore.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the figures were taken.
 *
 * @param processor the processor's name
 * @param processors how many the JVM may use
 * @param memoryBytes the machine's memory
 * @param system the operating system
 * @param jdk the Java runtime
 * @param loadAverage the load over the last minute before the run; negative where unknown
 */
public record Machine(
        String processor, int processors, long memoryBytes, String system, String jdk, double loadAverage) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /**
     * Returns the machine this runs on.
     *
     * @throws IOException when the system's description of its processors cannot be read
     */
    public static Machine here() throws IOException {
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                processorName().orElse(system.getArch()),
                system.getAvailableProcessors(),
                system.getTotalMemorySize(),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                system.getSystemLoadAverage());
    }

    private static Optional<String> processorName() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst();
        }
    }
}
