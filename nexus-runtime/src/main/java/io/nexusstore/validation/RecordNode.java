package io.nexusstore.validation;

import io.nexusstore.json.JsonKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entity, or a record embedded in it. */
final class RecordNode implements ItemNode {

    private final String path;
    private final boolean isRequired;
    private final boolean isStrict;
    private final Map<String, ItemNode> nodes = new LinkedHashMap<>();

    /** What is embedded, or null for the entity. */
    private final @Nullable EmbeddedSchema embedded;

    private RecordNode(String path, boolean isRequired, boolean isStrict, @Nullable EmbeddedSchema embedded) {
        this.path = path;
        this.isRequired = isRequired;
        this.isStrict = isStrict;
        this.embedded = embedded;
    }

    /** Returns the node of the entity. */
    static RecordNode of(SchemaDefinition schema) {
        RecordNode root = new RecordNode("", true, schema.isStrict(), null);
        Map<String, RecordNode> records = new LinkedHashMap<>();
        for (EmbeddedSchema embedded : schema.embedded()) {
            records.put(
                    embedded.name(),
                    new RecordNode(embedded.name(), embedded.isRequired(), schema.isStrict(), embedded));
        }
        List<FieldSchema> fields = schema.fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldSchema field = fields.get(i);
            root.add(field.name(), new FieldNode(field, i, schema.isStrict()), records);
        }
        return root;
    }

    /** Checks the entries of a map. */
    void check(Map<?, ?> map, Violations found, @Nullable Object[] values) {
        Map<String, @Nullable Object> item = JsonKeys.byName(map);
        nodes.forEach((name, node) -> node.check(item.containsKey(name), item.get(name), found, values));
        if (isStrict) {
            item.keySet().stream()
                    .filter(name -> !nodes.containsKey(name))
                    .forEach(name -> found.addMisfit(pathOf(JsonKeys.shown(name)), "unknown", "absent", "present"));
        }
    }

    @Override
    public void check(boolean isThere, @Nullable Object given, Violations found, @Nullable Object[] values) {
        if (given instanceof Map<?, ?> map) {
            check(map, found, values);
        } else if (embedded != null && embedded.type().isInstance(given)) {
            checkParts(embedded.parts().apply(given), found, values);
        } else if (given != null) {
            found.addMisfit(path, "type", "a map of its components", "something else");
        } else if (isRequired && !isThere) {
            found.addMisfit(path, "missing", "present", "missing");
        } else if (isRequired) {
            found.required(path, null);
        }
    }

    /** Checks the components of a record, which are in the order of the nodes. */
    private void checkParts(@Nullable Object[] parts, Violations found, @Nullable Object[] values) {
        int i = 0;
        for (ItemNode node : nodes.values()) {
            node.check(true, parts[i++], found, values);
        }
    }

    /** Adds a node where its path says, with the records on the way, which come in the order of their first fields. */
    private void add(String full, ItemNode node, Map<String, RecordNode> records) {
        RecordNode owner = this;
        for (Map.Entry<String, RecordNode> record : records.entrySet()) {
            if (full.startsWith(record.getKey() + ".")) {
                owner.nodes.putIfAbsent(owner.nameOf(record.getKey()), record.getValue());
                owner = record.getValue();
            }
        }
        owner.nodes.put(owner.nameOf(full), node);
    }

    private String nameOf(String full) {
        return path.isEmpty() ? full : full.substring(path.length() + 1);
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
