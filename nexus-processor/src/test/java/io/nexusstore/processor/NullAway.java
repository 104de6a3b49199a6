package io.nexusstore.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How javac runs with NullAway, in a process of its own. */
final class NullAway {

    static final String USUAL_MODE = "OnlyNullMarked=true";

    /** What the JVM itself says about a library of the checker. */
    private static final String VOICE_OF_THE_JVM = "WARNING: ";

    private NullAway() {}

    /** Returns the options of each mode that the running JDK has: the one for JSpecify needs a newer javac than our lowest. */
    static List<String> modes() {
        return Runtime.version().feature() < 22
                ? List.of(USUAL_MODE)
                : List.of(USUAL_MODE, USUAL_MODE + " -XepOpt:NullAway:JSpecifyMode=true");
    }

    /** Returns the arguments of javac, without paths and files. */
    static List<String> arguments(String mode) {
        List<String> arguments = new ArrayList<>(
                Stream.of("api", "code", "file", "main", "model", "parser", "processing", "tree", "util")
                        .map(name -> "-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED")
                        .toList());
        arguments.addAll(List.of(
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-J--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED",
                "-J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED",
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-XDaddTypeAnnotationsToSymbol=true",
                "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:NullAway:ERROR -XepOpt:NullAway:" + mode,
                "-processorpath",
                System.getProperty("java.class.path")));
        return arguments;
    }

    /** Returns what javac said. */
    static String said(JavacProcess.Result result) {
        return result.output()
                .lines()
                .filter(line -> !line.startsWith(VOICE_OF_THE_JVM))
                .collect(Collectors.joining("\n"));
    }
}
