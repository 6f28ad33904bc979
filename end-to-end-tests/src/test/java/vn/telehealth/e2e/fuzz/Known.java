package vn.telehealth.e2e.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.telehealth.e2e.AccessCast;
import vn.telehealth.local.client.Api;

/** Values that name something which is there, for parameters and fields of bodies, whatever the operation. */
final class Known {

    private Known() {}

    static Map<String, List<String>> of(AccessCast cast) {
        Api api = cast.owner().physician().person().api();
        String physician = id(cast, "physician", "physicianId");
        return Map.of(
                "header.If-Match",
                List.of("\"1\"", "\"2\"", "\"3\""),
                "header.Idempotency-Key",
                List.of(UUID.randomUUID().toString()),
                "query.physicianId",
                List.of(physician),
                "query.patientId",
                List.of(id(cast, "patient", "patientId")),
                "query.appointmentId",
                List.of(id(cast, "appointment", "appointmentId")),
                "body.appointmentId",
                List.of(cast.draftedVisit()),
                "body.pharmacistId",
                List.of(id(cast, "pharmacist", "id")),
                "body.slotId",
                api.get("/api/slots?physicianId=" + physician)
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(slot -> slot.path("slotId").asString())
                        .toList(),
                "body.qr",
                List.of(api.get(
                                "/api/prescriptions/" + id(cast, "prescription", "id") + "/qr",
                                Map.of("Accept", "text/plain"))
                        .expect(200)
                        .text()));
    }

    private static String id(AccessCast cast, String kind, String parameter) {
        return Objects.requireNonNull(
                Objects.requireNonNull(cast.objects().get(kind)).get(parameter));
    }
}
