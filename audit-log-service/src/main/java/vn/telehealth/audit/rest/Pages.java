package vn.telehealth.audit.rest;

import java.util.List;
import java.util.function.ToLongFunction;
import vn.telehealth.platform.web.Page;

/** Pages of lists that are ordered by number, newest first; the number of the last item is the cursor. */
final class Pages {

    private Pages() {}

    /** @param found one item more than the limit where there are more */
    static <T> Page<T> of(List<T> found, int limit, ToLongFunction<T> number) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Long.toString(number.applyAsLong(items.getLast())));
    }
}
