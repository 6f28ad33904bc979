package vn.telehealth.appointment.booking.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.platform.sealing.SealedTable;

/** What is sealed anew when keys are rotated. */
@Configuration(proxyBeanMethods = false)
class SealedHistory {

    @Bean
    SealedTable sealedAppointmentHistory() {
        return SealedNotes.HISTORY;
    }
}
