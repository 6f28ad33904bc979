package vn.telehealth.e2e.fuzz;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.telehealth.e2e.AccessCast;
import vn.telehealth.e2e.AccessTable;
import vn.telehealth.e2e.ApiOperation;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.UnexpectedAnswer;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.server.Services;

/**
 * For every write that a role may do, something in the state in which it can be done, made anew when the last one was used
 * up: what can be done once is else refused whatever is sent, and finds nothing.
 */
final class LiveObjects {

    /** Of one operation, for some take seconds to make. */
    private static final int MOST = 4;

    private final String role;
    private final AccessCast cast;
    private final Api api;
    private final FreshFactor factor = new FreshFactor();
    private final Map<String, Map<String, String>> live = new HashMap<>();
    private final Map<String, Integer> made = new HashMap<>();
    private @Nullable Scenes scenes;

    LiveObjects(String role, AccessCast cast) {
        this.role = role;
        this.cast = cast;
        this.api = new Api(
                Fleet.stack().url(Services.GATEWAY),
                Objects.requireNonNull(cast.callers().get(role)));
    }

    /** Empty for reads, for what the role may not do, and for what wants nothing special. */
    Optional<Offer> offer(ApiOperation operation) {
        if (operation.reads() || !AccessTable.grants(operation, role)) {
            return Optional.empty();
        }
        if (!live.containsKey(operation.id())) {
            made.merge(operation.id(), 1, Integer::sum);
            live.put(operation.id(), make(operation));
        }
        Map<String, String> values = Objects.requireNonNull(live.get(operation.id()));
        return Optional.of(new Offer(values, headers(operation, values))).filter(offer -> !offer.isEmpty());
    }

    /** The last of them stays, so that it is tried in vain, too. */
    void usedUp(String operation) {
        if (made.getOrDefault(operation, 0) < MOST) {
            live.remove(operation);
        }
    }

    /** Once more with others when it fails: in the hands of an admin people are suspended. */
    private Map<String, String> make(ApiOperation operation) {
        try {
            return prepared(operation);
        } catch (UnexpectedAnswer | SignInRefused e) {
            scenes = null;
            return prepared(operation);
        }
    }

    private Map<String, String> prepared(ApiOperation operation) {
        return scenes().prepare(operation).orElseGet(() -> standing(operation));
    }

    /** What stays, whatever is done about it. */
    private Map<String, String> standing(ApiOperation operation) {
        return cast.objects().getOrDefault(AccessTable.row(operation).object(), Map.of());
    }

    private Scenes scenes() {
        Scenes set = scenes;
        if (set == null) {
            set = Scenes.of(role, cast);
            scenes = set;
        }
        return set;
    }

    private Map<String, String> headers(ApiOperation operation, Map<String, String> values) {
        Map<String, String> headers = new HashMap<>();
        Set<String> known = operation.headerParameters();
        if (known.contains("Idempotency-Key")) {
            headers.putAll(Api.idempotencyKey());
        }
        if (known.contains("If-Match")) {
            version(operation, values).map(Api::ifMatch).ifPresent(headers::putAll);
        }
        if (AccessTable.row(operation).fresh()) {
            headers.put(
                    "Authorization",
                    "Bearer " + factor.shownBy(cast.owner().physician().person()));
        }
        return headers;
    }

    /** As whoever is about to change it reads it. */
    private Optional<String> version(ApiOperation operation, Map<String, String> values) {
        return ApiOperation.all().stream()
                .filter(read -> read.readsWhatIsChangedBy(operation))
                .max(Comparator.comparingInt(read -> read.path().length()))
                .map(read -> api.get(read.pathOf(values)).header("ETag"))
                .filter(tag -> !tag.isEmpty());
    }
}
