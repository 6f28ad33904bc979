package vn.telehealth.e2e.faults.check;

import java.util.List;
import vn.telehealth.e2e.faults.evidence.Evidence;

/** Something that must hold, whatever went wrong on the way. */
interface Rule {

    /** @return what breaks it, in words that name the objects */
    List<String> broken(Evidence evidence);
}
