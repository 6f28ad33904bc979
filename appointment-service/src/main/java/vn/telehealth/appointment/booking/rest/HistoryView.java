package vn.telehealth.appointment.booking.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.booking.domain.Agent;
import vn.telehealth.appointment.booking.domain.Cancellation;
import vn.telehealth.appointment.booking.domain.HistoryEntry;
import vn.telehealth.platform.web.VietnamTime;

@Schema(name = "AppointmentHistoryEntry")
record HistoryView(
        OffsetDateTime at,
        HistoryEntry.Action action,
        String actorId,
        Agent.Capacity actorRole,
        OffsetDateTime startsAt,
        Cancellation.@Nullable Reason reasonCode,
        @Nullable String note) {

    static HistoryView of(HistoryEntry entry) {
        Cancellation why = entry.cancellation();
        return new HistoryView(
                VietnamTime.at(entry.at()),
                entry.action(),
                entry.by().accountId(),
                entry.by().capacity(),
                VietnamTime.at(entry.startsAt()),
                why == null ? null : why.reason(),
                why == null ? null : why.note());
    }
}
