package vn.telehealth.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the following part, for the parameter {@code after}; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of what a query for {@code limit + 1} rows found.
     *
     * @param cursorOf position of an item in the order of the list
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursorOf) {
        return cut(found, limit, item -> cursorOf.apply(item).encode());
    }

    /**
     * As {@link #of}, for a list in the order of one key, which is its cursor as it stands.
     *
     * @param keyOf key of an item
     */
    public static <T> Page<T> byKey(List<T> found, int limit, Function<T, ?> keyOf) {
        return cut(found, limit, item -> keyOf.apply(item).toString());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    private static <T> Page<T> cut(List<T> found, int limit, Function<T, String> nextAfter) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, nextAfter.apply(items.getLast()));
    }
}
