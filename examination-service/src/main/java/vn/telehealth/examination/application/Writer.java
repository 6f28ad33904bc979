package vn.telehealth.examination.application;

import vn.telehealth.examination.domain.Authorship;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.web.SeenVersion;

/** The physician who writes, and the version he follows on. */
public record Writer(Actor physician, SeenVersion seen) {

    Authorship author() {
        return new Authorship(physician.id(), physician.clientId(), physician.sourceIp());
    }
}
