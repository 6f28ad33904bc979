package vn.telehealth.appointment.schedule.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.schedule.domain.Availabilities;
import vn.telehealth.appointment.schedule.domain.Availabilities.CutAvailability;

/** Each day the horizon moves on by a day, and slots with it. */
@Service
public class ExtendSchedules {

    private static final int BATCH = 50;

    private final Availabilities availabilities;
    private final SlotCutter cutter;

    ExtendSchedules(Availabilities availabilities, SlotCutter cutter) {
        this.availabilities = availabilities;
        this.cutter = cutter;
    }

    /**
     * Extends some rules; several instances may do so at once.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean extendSome() {
        List<CutAvailability> behind = availabilities.lockCutBefore(cutter.horizon(), BATCH);
        for (CutAvailability rule : behind) {
            cutter.cut(rule.availability(), rule.until().plusDays(1));
            availabilities.cutUntil(rule.availability().id(), cutter.horizon());
        }
        return behind.size() == BATCH;
    }
}
