package io.nexusstore.processor.link;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps the names of generated types apart from each other and from the types of the source. */
public final class NameClaims {

    private final Map<String, String> claimedBy = new TreeMap<>();
    private final Set<String> declared = new TreeSet<>();

    /** Creates the claims of one compilation, without any. */
    public NameClaims() {}

    /** Takes notice of types that exist in source, each with its module before its name. */
    public void declare(Set<String> keys) {
        keys.stream().filter(name -> !claimedBy.containsKey(name)).forEach(declared::add);
    }

    /** Claims all names of an entity; returns the first that is taken already, and then claims none. */
    public Findings claim(EntityModel entity) {
        String prefix = entity.scope().module() + "/" + entity.packageName() + ".";
        for (String name : entity.names().simpleNames()) {
            String other = claimedBy.get(prefix + name);
            if (other != null || declared.contains(prefix + name)) {
                return Findings.of(
                        Code.NAME_TAKEN,
                        entity.generatedName().origin(),
                        entity.name(),
                        name,
                        other != null ? "entity '" + other + "' needs it too" : "that type already exists");
            }
        }
        entity.names().simpleNames().forEach(name -> claimedBy.put(prefix + name, entity.name()));
        return Findings.none();
    }
}
