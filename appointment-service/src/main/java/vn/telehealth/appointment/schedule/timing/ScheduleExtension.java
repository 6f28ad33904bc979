package vn.telehealth.appointment.schedule.timing;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.schedule.application.ExtendSchedules;

/** Looks often rather than once at midnight, so that an instance that was down then makes up for it. */
@Component
class ScheduleExtension {

    private final ExtendSchedules extend;

    ScheduleExtension(ExtendSchedules extend) {
        this.extend = extend;
    }

    @Scheduled(fixedDelayString = "${telehealth.schedule.extend-every:10m}")
    void extendAll() {
        boolean more = true;
        while (more) {
            more = extend.extendSome();
        }
    }
}
