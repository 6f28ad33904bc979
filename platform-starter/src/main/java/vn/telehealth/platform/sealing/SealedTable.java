package vn.telehealth.platform.sealing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with sealed columns, of type {@code bytea}. It has a generated column {@code data_key} that refers to the key they are
 * all sealed with, and an index on that. A bean of this type has its rows sealed anew when keys are rotated.
 *
 * @param key its primary key
 * @param columns the sealed ones
 */
public record SealedTable(String name, List<String> key, List<String> columns) {

    public SealedTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        if (key.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException("a sealed table has a key and columns");
        }
        Stream.concat(Stream.of(name), Stream.concat(key.stream(), columns.stream()))
                .filter(identifier -> !identifier.matches("[a-z_]+"))
                .forEach(identifier -> {
                    throw new IllegalArgumentException("not a name: " + identifier);
                });
    }

    /** Where the value of a column stands: what its seal is bound to. */
    String place(String column, List<?> row) {
        if (row.size() != key.size() || !columns.contains(column)) {
            throw new IllegalArgumentException("no sealed column of " + name + ": " + column);
        }
        return row.stream().map(Object::toString).collect(Collectors.joining("|", name + "|" + column + "|", ""));
    }
}
