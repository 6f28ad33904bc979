package vn.telehealth.appointment.physician.application;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.telehealth.appointment.physician.domain.AccountSteps;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.PhysicianFilter;
import vn.telehealth.appointment.physician.domain.Physicians;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.NotYours;
import vn.telehealth.platform.security.Role;

/** The directory for everyone, and the credentials for admins and the physicians themselves. */
@Service
public class FindPhysicians {

    private static final String PHYSICIAN = "physician";

    private final Physicians physicians;
    private final AccountSteps accounts;

    FindPhysicians(Physicians physicians, AccountSteps accounts) {
        this.physicians = physicians;
        this.accounts = accounts;
    }

    /** A physician who may practise; of the others nothing is said. */
    public Physician practising(PhysicianId id) {
        return physicians.find(id).filter(Physician::isCredentialed).orElseThrow(() -> new NotFound(PHYSICIAN));
    }

    public List<Physician> list(PhysicianFilter filter, int limit) {
        return physicians.list(filter, limit);
    }

    /** @throws NotYours when a physician asks for another's */
    public Credential credential(PhysicianId id, Actor actor) {
        if (!actor.is(Role.ADMIN) && !id.value().equals(actor.physicianId())) {
            throw new NotYours(PHYSICIAN, id);
        }
        return credential(physicians.find(id).orElseThrow(() -> new NotFound(PHYSICIAN)));
    }

    public Credential credential(Physician physician) {
        return new Credential(physician, physicians.decisions(physician.id()), accounts.standing(physician.id()));
    }
}
