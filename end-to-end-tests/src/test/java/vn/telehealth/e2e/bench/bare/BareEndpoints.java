package vn.telehealth.e2e.bench.bare;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;

/** Under paths that the gateway knows. */
@RestController
class BareEndpoints {

    private static final String SCOPE = "prescriptions:verify";
    /** What an answer has around its text: {"text":""}. */
    private static final int AROUND = 11;

    private final Body toGet;
    private final Body toPost;

    BareEndpoints(AnswerSizes sizes) {
        this.toGet = ofLength(sizes.get());
        this.toPost = ofLength(sizes.post());
    }

    @GetMapping("/api/appointments/{id}")
    @Access(roles = Role.PHARMACIST, scope = SCOPE)
    Body get(Actor actor, @PathVariable String id) {
        return toGet;
    }

    @PostMapping("/api/appointments")
    @Access(roles = Role.PHARMACIST, scope = SCOPE)
    Body post(Actor actor, @RequestBody Asked asked) {
        return toPost;
    }

    private static Body ofLength(int bytes) {
        return new Body("x".repeat(Math.max(0, bytes - AROUND)));
    }

    record Body(String text) {}

    record Asked(String qr) {}
}
