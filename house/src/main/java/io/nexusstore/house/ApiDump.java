package io.nexusstore.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * What a module exports, as text: its descriptor, then each exported type with its public and protected members.
 *
 * <p>The text depends on the compiled classes alone and is the same on each JDK.
 */
final class ApiDump {

    private ApiDump() {}

    /** The exported API of the module whose classes lie in {@code directory}. */
    static String of(Path directory) {
        Path descriptor = directory.resolve("module-info.class");
        List<String> lines = new ArrayList<>();
        if (!Files.exists(descriptor)) {
            lines.add("no module descriptor, nothing exported");
            services(directory).forEach(lines::add);
            return String.join("\n", lines) + "\n";
        }
        ModuleDescriptor module = read(descriptor);
        lines.addAll(headerOf(module));
        Map<String, ApiType> types = typesIn(directory);
        module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .forEach(name -> lines.addAll(packageLines(name, types)));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> headerOf(ModuleDescriptor module) {
        TreeSet<String> clauses = new TreeSet<>();
        module.exports().forEach(exports -> clauses.add("    exports " + exports.source() + to(exports.targets())));
        module.opens().forEach(opens -> clauses.add("    opens " + opens.source() + to(opens.targets())));
        module.uses().forEach(service -> clauses.add("    uses " + service));
        module.provides()
                .forEach(provides -> clauses.add(
                        "    provides " + provides.service() + " with " + String.join(", ", provides.providers())));
        module.requires().stream()
                .filter(requires -> requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                .forEach(requires -> clauses.add("    requires transitive " + requires.name()));
        List<String> lines = new ArrayList<>(List.of("module " + module.name()));
        lines.addAll(clauses);
        return lines;
    }

    private static String to(Set<String> targets) {
        return targets.isEmpty() ? "" : " to " + String.join(", ", new TreeSet<>(targets));
    }

    private static List<String> packageLines(String packageName, Map<String, ApiType> types) {
        List<String> lines = new ArrayList<>(List.of("", "package " + packageName));
        types.values().stream()
                .filter(type -> type.packageName().equals(packageName))
                .filter(type -> isExported(type, types))
                .forEach(type -> {
                    lines.add("");
                    lines.addAll(type.lines());
                });
        return lines;
    }

    private static boolean isExported(ApiType type, Map<String, ApiType> types) {
        if (!type.isOpenToCallers()) {
            return false;
        }
        Optional<String> outer = type.outer();
        return outer.isEmpty()
                || Optional.ofNullable(types.get(outer.get()))
                        .map(around -> isExported(around, types))
                        .orElse(false);
    }

    private static Map<String, ApiType> typesIn(Path directory) {
        Map<String, ApiType> types = new TreeMap<>();
        for (Path file : filesIn(directory, ".class")) {
            ApiType type = new ApiType();
            try {
                new ClassReader(Files.readAllBytes(file)).accept(type, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            types.put(type.name(), type);
        }
        return types;
    }

    private static Stream<String> services(Path directory) {
        return filesIn(directory.resolve(Path.of("META-INF", "services")), "").stream()
                .flatMap(file -> {
                    try {
                        return Stream.concat(
                                Stream.of("service " + file.getFileName()),
                                Files.readAllLines(file).stream().sorted().map(provider -> "    " + provider));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static List<Path> filesIn(Path directory, String ending) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModuleDescriptor read(Path descriptor) {
        try (InputStream bytes = Files.newInputStream(descriptor)) {
            return ModuleDescriptor.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
