package vn.telehealth.appointment.physician.domain;

import java.time.Instant;
import java.util.Set;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/**
 * A physician and the credential, which moves by decisions of admins. What gives rights (approval, reinstatement) takes
 * two of them; what takes rights away takes one.
 *
 * @param last the decision that put the credential where it stands
 */
public record Physician(PhysicianId id, Licence licence, Profile profile, FacilityCode facility, Decision last) {

    /** A physician as one admin enters it. */
    public static Physician enter(PhysicianId id, Entry entry, String by, Instant at) {
        Decision entered = new Decision(CredentialStatus.ENTERED, by, at, null);
        return new Physician(id, entry.licence(), entry.profile(), entry.facility(), entered);
    }

    public CredentialStatus status() {
        return last.status();
    }

    public boolean isCredentialed() {
        return status() == CredentialStatus.APPROVED;
    }

    /** @throws FourEyesRequired when it is the admin who entered the physician */
    public Physician approve(String by, Instant at) {
        requireStatus(CredentialStatus.ENTERED);
        requireOtherEyes(by);
        return decided(new Decision(CredentialStatus.APPROVED, by, at, null));
    }

    /** For good: the licence may be entered anew. */
    public Physician reject(String by, Instant at, String reason) {
        requireStatus(CredentialStatus.ENTERED, CredentialStatus.SUSPENDED);
        return decided(new Decision(CredentialStatus.REJECTED, by, at, reason));
    }

    /** Also refuses a reinstatement that was asked for. */
    public Physician suspend(String by, Instant at, String reason) {
        requireStatus(CredentialStatus.APPROVED, CredentialStatus.REINSTATEMENT_REQUESTED);
        return decided(new Decision(CredentialStatus.SUSPENDED, by, at, reason));
    }

    public Physician requestReinstatement(String by, Instant at, String reason) {
        requireStatus(CredentialStatus.SUSPENDED);
        return decided(new Decision(CredentialStatus.REINSTATEMENT_REQUESTED, by, at, reason));
    }

    /** @throws FourEyesRequired when it is the admin who asked for it */
    public Physician reinstate(String by, Instant at) {
        requireStatus(CredentialStatus.REINSTATEMENT_REQUESTED);
        requireOtherEyes(by);
        return decided(new Decision(CredentialStatus.APPROVED, by, at, null));
    }

    private Physician decided(Decision decision) {
        return new Physician(id, licence, profile, facility, decision);
    }

    private void requireStatus(CredentialStatus... allowed) {
        if (!Set.of(allowed).contains(status())) {
            throw new IllegalCredentialMove(id, status());
        }
    }

    private void requireOtherEyes(String by) {
        if (by.equals(last.by())) {
            throw new FourEyesRequired(id);
        }
    }
}
