package io.nexusstore.processor.link;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps the names of generated types apart from each other and from the types of the source.
 *
 * <p>Case tells none apart: their files would be one where a file system ignores it.
 */
public final class NameClaims {

    private final Map<String, Claim> claimed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> declared = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Creates the claims of one compilation, without any. */
    public NameClaims() {}

    /** Takes notice of types that exist in source, each with its module before its name. */
    public void declare(Set<String> keys) {
        keys.stream().filter(key -> !claimed.containsKey(key)).forEach(key -> declared.put(key, simpleName(key)));
    }

    /** Claims all names of an entity; returns the first that is taken already, and then claims none. */
    public Findings claim(EntityModel entity) {
        String prefix = entity.scope().module() + "/" + entity.packageName() + ".";
        for (String name : entity.names().simpleNames()) {
            Optional<String> rival = rival(prefix + name, name);
            if (rival.isPresent()) {
                return Findings.of(
                        EntityCode.NAME_TAKEN, entity.generatedName().origin(), entity.name(), name, rival.get());
            }
        }
        entity.names().simpleNames().forEach(name -> claimed.put(prefix + name, new Claim(name, entity.name())));
        return Findings.none();
    }

    /** Returns what has the name already, if anything. */
    private Optional<String> rival(String key, String name) {
        Claim other = claimed.get(key);
        if (other != null) {
            return Optional.of(
                    other.name.equals(name)
                            ? "entity '" + other.entity + "' needs it too"
                            : "entity '" + other.entity + "' needs '" + other.name
                                    + "', and case does not tell files apart");
        }
        return Optional.ofNullable(declared.get(key))
                .map(type -> type.equals(name)
                        ? "that type already exists"
                        : "there is a type '" + type + "', and case does not tell files apart");
    }

    private static String simpleName(String key) {
        return key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf('.')) + 1);
    }

    /** A name, and the entity that it is generated for. */
    private record Claim(String name, String entity) {}
}
