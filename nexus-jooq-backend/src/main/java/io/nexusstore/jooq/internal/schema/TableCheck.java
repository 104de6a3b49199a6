package io.nexusstore.jooq.internal.schema;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.Rendering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the columns and the key of a stored table with those that an entity declares. */
final class TableCheck {

    private final MappedTable<?, ?> declared;
    private final TypeRules types;
    private final StoredTable stored;
    private final RecordedForms recorded;
    private final List<Mismatch> found = new ArrayList<>();

    private TableCheck(MappedTable<?, ?> declared, StoredTable stored, RecordedForms recorded) {
        this.declared = declared;
        this.types = TypeRules.of(declared.dialect());
        this.stored = stored;
        this.recorded = recorded;
    }

    /** Returns every mismatch of the table but for those of its indexes. */
    static List<Mismatch> mismatches(MappedTable<?, ?> declared, StoredTable stored, RecordedForms recorded) {
        TableCheck check = new TableCheck(declared, stored, recorded);
        check.checkName();
        if (stored.kind().equals(StoredTable.TABLE)) {
            IntStream.range(0, declared.columns().size()).forEach(check::checkColumn);
            declared.folded().forEach(check::checkFolded);
            check.checkPrimaryKey();
            check.checkOtherColumns();
        } else {
            check.addKind();
        }
        return check.found;
    }

    private static List<Mismatch> longNames(MappedTable<?, ?> declared) {
        TypeRules types = TypeRules.of(declared.dialect());
        List<Mismatch> faults = new ArrayList<>();
        Stream.of(List.of(declared.name()), declared.columns())
                .flatMap(List::stream)
                .forEach(name -> {
                    String fault = types.faultOf(name);
                    if (fault != null) {
                        faults.add(new Mismatch(
                                "Name '" + name + "'",
                                Mismatch.NOTHING,
                                fault,
                                "Give a shorter one by @NexusEntity(table = ...), @Field(column = ...) or the naming"
                                        + " strategy."));
                    }
                });
        return faults;
    }

    /** Returns the columns that two fields need; the compiler knows default names alone, not those of another strategy. */
    static List<Mismatch> sharedColumns(MappedTable<?, ?> declared) {
        List<Mismatch> shared = new ArrayList<>(longNames(declared));
        Map<String, Integer> owners = new HashMap<>();
        for (int column = 0; column < declared.columns().size(); column++) {
            String name = declared.columns().get(column);
            Integer owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), column);
            if (owner != null) {
                shared.add(new Mismatch(
                        "Column '" + declared.name() + "." + name + "'",
                        "one column",
                        "one for " + declared.content(owner) + " and one for " + declared.content(column),
                        "Name another column for one of them by @Field(column = ...) or by the naming strategy."));
            }
        }
        for (FoldedColumn folded : declared.folded()) {
            Integer owner = owners.get(folded.name().toLowerCase(Locale.ROOT));
            if (owner != null) {
                shared.add(new Mismatch(
                        "Column '" + declared.name() + "." + folded.name() + "'",
                        "one column",
                        "one for " + declared.content(owner) + " and one for the folded text of field '"
                                + folded.field().name() + "'",
                        "Name another column for one of them by @Field(column = ...) or by the naming strategy."));
            }
        }
        return shared;
    }

    private void checkName() {
        if (!stored.name().equals(declared.name())) {
            add(
                    "Table '" + declared.name() + "'",
                    "name '" + stored.name() + "'",
                    "name '" + declared.name() + "'",
                    "Rename the table, or name it by @NexusEntity(table = \"" + stored.name() + "\").");
        }
    }

    private void addKind() {
        add(
                "Table '" + declared.name() + "'",
                "a " + stored.kind(),
                "a table",
                "Replace it by a table, or name another one by @NexusEntity(table = ...).");
    }

    private void checkColumn(int position) {
        FieldFacts field = declared.field(position);
        String name = declared.columns().get(position);
        String subject = "Column '" + declared.name() + "." + name + "'";
        String type = types.declared(declared, position);
        StoredColumn column = stored.column(name);
        if (column == null) {
            add(
                    subject,
                    Mismatch.NOTHING,
                    type + (field.isNullable() ? "" : " NOT NULL") + " for " + declared.content(position),
                    "Add it by ALTER TABLE " + Rendering.quoted(stored.name()) + " ADD COLUMN "
                            + Rendering.quoted(name) + " " + type
                            + (field.isNullable() ? "" : " NOT NULL DEFAULT and a value for the rows that exist")
                            + ", or name the column that holds the field by @Field(column = ...).");
            return;
        }
        if (!column.name().equals(name)) {
            add(
                    subject,
                    "name '" + column.name() + "'",
                    "name '" + name + "'",
                    "Rename the column, or name it by @Field(column = \"" + column.name() + "\") on field '"
                            + field.name() + "'.");
        }
        if (column.isGenerated()) {
            add(
                    subject,
                    "a generated column",
                    "a column that the entity writes",
                    "Make it an ordinary column, or take field '" + field.name() + "' out of the entity.");
        }
        checkType(position, subject, type, column);
        checkForm(field, subject, declared.form(position), recorded.form(name));
        checkNull(field, subject, column);
        checkCollation(position, subject, column);
    }

    /** A column that is absent is added, or reported by whoever must not add it. */
    private void checkFolded(FoldedColumn folded) {
        StoredColumn column = stored.column(folded.name());
        if (column == null || (column.isGenerated() && folded.isDefinedIn(stored.statement()))) {
            return;
        }
        add(
                "Column '" + declared.name() + "." + folded.name() + "'",
                column.isGenerated() ? "a generated column of another expression" : "a column that programs write",
                folded.definition(),
                "Drop or rename the column: it is made anew. Or declare field '"
                        + folded.field().name() + "' without caseFolded.");
    }

    private void checkType(int position, String subject, String type, StoredColumn column) {
        if (!types.admits(declared, position, stored, column)) {
            add(
                    subject,
                    "type " + column.type(),
                    "type " + type,
                    "Rebuild the table with the column as " + type + ", or change the type of field '"
                            + declared.field(position).name() + "'.");
        }
    }

    /** What is stored would be read as other values, without anything in the database to tell. */
    private void checkForm(FieldFacts field, String subject, ValueForm form, @Nullable ValueForm earlier) {
        if (earlier != null && !earlier.equals(form)) {
            add(
                    subject,
                    earlier.words(),
                    form.words(),
                    "Declare field '" + field.name() + "' again as it was; or convert all values of the column, then"
                            + " delete row '" + RecordedForms.key(declared)
                            + "' of table 'nexus_meta', and what is declared is recorded anew.");
        }
    }

    private void checkNull(FieldFacts field, String subject, StoredColumn column) {
        if (column.keyPosition() > 0 || column.isNotNull() != field.isNullable()) {
            return;
        }
        if (column.isNotNull()) {
            add(
                    subject,
                    "NOT NULL",
                    "nullable",
                    "Rebuild the table without NOT NULL on the column, or declare field '" + field.name()
                            + "' @Field(required = true).");
        } else {
            add(
                    subject,
                    "nullable",
                    "NOT NULL",
                    "Rebuild the table with NOT NULL on the column, or let field '" + field.name() + "' be null.");
        }
    }

    private void checkCollation(int position, String subject, StoredColumn column) {
        if (types.isText(declared, position) && !column.collation().equalsIgnoreCase(StoredIndex.BINARY)) {
            add(
                    subject,
                    "collation " + column.collation(),
                    "collation " + types.collation(),
                    "Rebuild the table " + types.collating() + " on the column: text is compared exactly.");
        }
    }

    private void checkPrimaryKey() {
        List<String> id = declared.idNames();
        List<String> key = stored.columns().stream()
                .filter(column -> column.keyPosition() > 0)
                .sorted(Comparator.comparingInt(StoredColumn::keyPosition))
                .map(StoredColumn::name)
                .toList();
        if (!isSame(key, id)) {
            add(
                    "Table '" + declared.name() + "'",
                    key.isEmpty() ? "no primary key" : "primary key (" + String.join(", ", key) + ")",
                    "primary key (" + String.join(", ", id) + ")",
                    "Rebuild the table with PRIMARY KEY ("
                            + id.stream().map(Rendering::quoted).collect(Collectors.joining(", "))
                            + "), or put @Id on the field of the key.");
        }
        if (declared.model().drawsId() && !stored.isCounting()) {
            add(
                    "Column '" + declared.name() + "." + id.get(0) + "'",
                    "a key that the database draws no values for",
                    types.counting(),
                    "Rebuild the table with " + Rendering.quoted(id.get(0))
                            + " " + types.counting() + ", or take"
                            + " 'generated = true' from @Id and give the ids yourself.");
        }
        for (StoredIndex index : stored.indexes()) {
            if (index.isPrimaryKey() && !index.parts().stream().allMatch(StoredIndex.Part::isBinary)) {
                add(
                        "Primary key of table '" + declared.name() + "'",
                        index.description(),
                        "collation " + types.collation(),
                        "Rebuild the table " + types.collating() + " in the key: ids are compared exactly.");
            }
        }
    }

    private static boolean isSame(List<String> names, List<String> others) {
        return names.size() == others.size()
                && IntStream.range(0, names.size()).allMatch(i -> names.get(i).equalsIgnoreCase(others.get(i)));
    }

    private void checkOtherColumns() {
        for (StoredColumn column : stored.columns()) {
            if (column.isDemanded() && declared.columns().stream().noneMatch(column.name()::equalsIgnoreCase)) {
                add(
                        "Column '" + declared.name() + "." + column.name() + "'",
                        "NOT NULL without a default",
                        Mismatch.NOTHING,
                        "Give the column a default or let it be null, or declare a field for it: no row could be"
                                + " inserted.");
            }
        }
    }

    private void add(String subject, String isStored, String isDeclared, String remedy) {
        found.add(new Mismatch(subject, isStored, isDeclared, remedy));
    }
}
