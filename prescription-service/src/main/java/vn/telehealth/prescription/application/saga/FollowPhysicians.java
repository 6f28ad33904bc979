package vn.telehealth.prescription.application.saga;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.prescription.domain.SigningCredentials;
import vn.telehealth.prescription.domain.care.Physician;
import vn.telehealth.prescription.domain.care.Physicians;

/** Keeps what the appointment service tells about physicians; the order of its events is that of their topic. */
@Service
@Transactional
public class FollowPhysicians {

    private final Physicians physicians;
    private final SigningCredentials credentials;

    FollowPhysicians(Physicians physicians, SigningCredentials credentials) {
        this.physicians = physicians;
        this.credentials = credentials;
    }

    public void approved(Physician physician) {
        physicians.put(physician);
    }

    public void suspended(UUID physicianId) {
        physicians.find(physicianId).map(Physician::suspended).ifPresent(physicians::put);
    }

    /** Comes back with a new key: the old certificate may be revoked, and whoever knows why she was suspended may know her key. */
    public void reinstated(UUID physicianId) {
        credentials.retire(physicianId);
        physicians.find(physicianId).map(Physician::reinstated).ifPresent(physicians::put);
    }
}
