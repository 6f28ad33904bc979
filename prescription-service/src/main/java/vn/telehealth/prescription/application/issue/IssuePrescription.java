package vn.telehealth.prescription.application.issue;

import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.telehealth.platform.idempotency.IdempotencyKey;
import vn.telehealth.platform.idempotency.IdempotentRequests;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.web.SeenVersion;
import vn.telehealth.prescription.application.OwnVisits;
import vn.telehealth.prescription.application.issue.SealDocument.Sealed;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.TransitionRefused;

/**
 * Signs and issues a draft exactly as the physician saw it. Three steps: prepare and seal go over the network and to the
 * token and hold neither lock nor transaction; commit is short and guarded. All that the physician's key signs, the paper
 * too, is stored by that commit or not at all: a crash before it leaves the draft a draft.
 */
@Service
public class IssuePrescription {

    private static final String OPERATION = "issue-prescription";

    private final OwnVisits own;
    private final PrepareIssue prepare;
    private final SealDocument seal;
    private final CommitIssue commit;
    private final IdempotentRequests requests;

    IssuePrescription(
            OwnVisits own, PrepareIssue prepare, SealDocument seal, CommitIssue commit, IdempotentRequests requests) {
        this.own = own;
        this.prepare = prepare;
        this.seal = seal;
        this.commit = commit;
        this.requests = requests;
    }

    /**
     * @param seen the draft that the physician saw; it is this one that is signed
     * @throws TransitionRefused when it is no draft any more, unless the key says that this very request made it so
     */
    public Issued issue(Actor actor, UUID id, SeenVersion seen, IdempotencyKey key) {
        Prescription draft = own.find(actor, id);
        if (draft.state().status() != Status.DRAFT) {
            return requests.once(OPERATION, key, id, Issued.class, () -> {
                throw new TransitionRefused(draft.state().status(), "issued");
            });
        }
        long version = draft.version();
        seen.require(version);
        Sealed sealed = seal.seal(prepare.prepare(actor, draft));
        return requests.once(OPERATION, key, id, Issued.class, () -> commit.commit(actor, version, sealed));
    }
}
