package io.nexusstore.house;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns a signature of a class file into the text of a Java declaration, with nullness annotations in place.
 *
 * <p>Types of {@code java.lang} and of the declaring package appear without their package.
 */
final class SignatureText {

    private final String signature;
    private final String home;
    private final boolean ofMethod;
    private final TypeAnnotations annotations;
    private int position;

    SignatureText(String signature, String home, boolean ofMethod, TypeAnnotations annotations) {
        this.signature = signature;
        this.home = home;
        this.ofMethod = ofMethod;
        this.annotations = annotations;
    }

    /** Type parameters in angle brackets, or nothing. */
    String typeParameters() {
        if (peek() != '<') {
            return "";
        }
        List<String> parameters = new ArrayList<>();
        position++;
        while (peek() != '>') {
            parameters.add(typeParameter(parameters.size()));
        }
        position++;
        return "<" + String.join(", ", parameters) + ">";
    }

    private String typeParameter(int index) {
        int colon = signature.indexOf(':', position);
        String name = signature.substring(position, colon);
        position = colon;
        List<String> bounds = new ArrayList<>();
        for (int bound = 0; peek() == ':'; bound++) {
            position++;
            // The first bound is left out where it is an interface, which then counts as the second.
            if (peek() != ':') {
                bounds.add(type(TypeAnnotations.bound(ofMethod, index, bound)));
            }
        }
        bounds.remove("Object");
        return bounds.isEmpty() ? name : name + " extends " + String.join(" & ", bounds);
    }

    /** Parameter types in parentheses. */
    List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        position++;
        while (peek() != ')') {
            parameters.add(type(TypeAnnotations.parameter(parameters.size())));
        }
        position++;
        return parameters;
    }

    List<String> thrown() {
        List<String> thrown = new ArrayList<>();
        while (position < signature.length() && peek() == '^') {
            position++;
            thrown.add(type(-1));
        }
        return thrown;
    }

    boolean atEnd() {
        return position == signature.length();
    }

    /** The next type, whose annotations are those at {@code target}. */
    String type(int target) {
        return type(target, "");
    }

    private String type(int target, String path) {
        String marks = annotations.at(target, path);
        char kind = signature.charAt(position++);
        return switch (kind) {
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'D' -> "double";
            case 'F' -> "float";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'S' -> "short";
            case 'V' -> "void";
            case 'Z' -> "boolean";
            case 'T' -> marks + upTo(";");
            case '[' -> type(target, path + "[") + (marks.isEmpty() ? "[]" : " " + marks + "[]");
            case 'L' -> classType(target, path);
            default -> throw new IllegalStateException("Unknown type '" + kind + "' in " + signature);
        };
    }

    private String classType(int target, String path) {
        StringBuilder text = new StringBuilder();
        int start = position;
        while ("<;.".indexOf(peek()) < 0) {
            position++;
        }
        String name = signature.substring(start, position);
        String marks = annotations.at(target, path);
        text.append(marks.isEmpty() && name.contains("$") ? annotations.at(target, path + ".") : marks);
        text.append(shorten(name.replace('/', '.').replace('$', '.'), home)).append(typeArguments(target, path));
        String inner = path;
        while (peek() == '.') {
            position++;
            inner += ".";
            int from = position;
            while ("<;.".indexOf(peek()) < 0) {
                position++;
            }
            text.append('.').append(annotations.at(target, inner)).append(signature, from, position);
            text.append(typeArguments(target, inner));
        }
        position++;
        return text.toString();
    }

    private String typeArguments(int target, String path) {
        if (peek() != '<') {
            return "";
        }
        List<String> arguments = new ArrayList<>();
        position++;
        while (peek() != '>') {
            String place = path + arguments.size() + ";";
            switch (peek()) {
                case '*' -> {
                    position++;
                    arguments.add(annotations.at(target, place) + "?");
                }
                case '+' -> {
                    position++;
                    arguments.add(annotations.at(target, place) + "? extends " + type(target, place + "*"));
                }
                case '-' -> {
                    position++;
                    arguments.add(annotations.at(target, place) + "? super " + type(target, place + "*"));
                }
                default -> arguments.add(type(target, place));
            }
        }
        position++;
        return "<" + String.join(", ", arguments) + ">";
    }

    private char peek() {
        return signature.charAt(position);
    }

    private String upTo(String end) {
        int stop = signature.indexOf(end, position);
        String text = signature.substring(position, stop);
        position = stop + end.length();
        return text;
    }

    /** A type's name without its package where that is {@code java.lang} or {@code home}. */
    static String shorten(String name, String home) {
        for (String known : List.of("java.lang.", home + ".")) {
            if (name.startsWith(known) && Character.isUpperCase(name.charAt(known.length()))) {
                return name.substring(known.length());
            }
        }
        return name;
    }
}
