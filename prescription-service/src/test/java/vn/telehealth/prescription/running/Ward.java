package vn.telehealth.prescription.running;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.telehealth.events.Ids;
import vn.telehealth.prescription.application.saga.DraftPlan;
import vn.telehealth.prescription.domain.Diagnosis;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.VisitKind;
import vn.telehealth.prescription.domain.care.Facilities;
import vn.telehealth.prescription.domain.care.Facility;
import vn.telehealth.prescription.domain.care.Physician;
import vn.telehealth.prescription.domain.care.Physicians;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.pharmacy.Pharmacies;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.prescription.domain.pharmacy.Pharmacy;

/** People, places and visits for tests. */
@TestComponent
public class Ward {

    public static final String FACILITY = "DN-75";

    private final Facilities facilities;
    private final Physicians physicians;
    private final Pharmacies pharmacies;
    private final DraftPlan plans;
    private final JdbcClient jdbc;

    Ward(Facilities facilities, Physicians physicians, Pharmacies pharmacies, DraftPlan plans, JdbcClient jdbc) {
        this.facilities = facilities;
        this.physicians = physicians;
        this.pharmacies = pharmacies;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** A physician who may prescribe, at a facility with beds. */
    public UUID physician() {
        UUID id = Ids.next();
        facilities.put(new Facility(
                FACILITY,
                "7512345",
                "Bệnh viện Đa khoa Đồng Nai",
                "Số 2 Đồng Khởi, phường Tam Hòa, tỉnh Đồng Nai",
                "0251 3891 567",
                true));
        physicians.put(new Physician(id, FACILITY, "012345/ĐNA-CCHN", "012345DNACCHN", true));
        return id;
    }

    public Pharmacist pharmacist() {
        return pharmacist(true);
    }

    /** A pharmacist, and a pharmacy of her own. */
    public Pharmacist pharmacist(boolean degree) {
        UUID pharmacy = Ids.next();
        pharmacies.put(new Pharmacy(
                pharmacy, "Nhà thuốc An Khang", "5 Lê Lợi, Biên Hòa", "0251 3822 222", "GPP-" + pharmacy, true));
        jdbc.sql("update pharmacy set client_id = 'pharmacy-' || id where id = :id")
                .param("id", pharmacy)
                .update();
        Pharmacist pharmacist = new Pharmacist(Ids.next(), pharmacy, "Lê Thị Bích Ngọc", "9876/CCHND", degree, true);
        pharmacies.put(pharmacist);
        return pharmacist;
    }

    /** A completed examination in person whose plan has these lines. */
    public Visit visit(UUID physicianId, DraftLine... plan) {
        return visit(physicianId, "J02.9", plan);
    }

    public Visit visit(UUID physicianId, String diagnosis, DraftLine... plan) {
        Visit visit = new Visit(
                Ids.next(),
                Ids.next(),
                UUID.randomUUID(),
                physicianId,
                FACILITY,
                VisitKind.IN_PERSON,
                1,
                List.of(new Diagnosis(diagnosis, null, true)),
                true);
        plans.draft(visit, List.of(plan));
        return visit;
    }

    public List<UUID> prescriptions(Visit visit) {
        return jdbc.sql("select id from prescription where appointment_id = :id order by id")
                .param("id", visit.appointmentId())
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    public UUID prescription(Visit visit) {
        return prescriptions(visit).getFirst();
    }

    public String status(UUID prescription) {
        return jdbc.sql("select status from prescription where id = :id")
                .param("id", prescription)
                .query(String.class)
                .single();
    }

    public long version(UUID prescription) {
        return jdbc.sql("select version from prescription where id = :id")
                .param("id", prescription)
                .query(Long.class)
                .single();
    }

    /** How many signed documents there are of it. */
    public long signed(UUID prescription) {
        return jdbc.sql("select count(*) from signed_document where prescription_id = :id")
                .param("id", prescription)
                .query(Long.class)
                .single();
    }

    public String qr(UUID prescription) {
        return jdbc.sql("select qr from signed_document where prescription_id = :id")
                .param("id", prescription)
                .query(String.class)
                .single();
    }

    /** Events of a type that the saga of this appointment has brought about, oldest first. */
    public List<String> events(UUID appointmentId, String type) {
        return jdbc.sql("select payload from outbox where event_key = :key and type = :type order by recorded_at, id")
                .param("key", appointmentId.toString())
                .param("type", type)
                .query((row, number) -> Objects.requireNonNull(row.getString("payload")))
                .list();
    }

    public static DraftLine paracetamol(int days) {
        return line("PARA-500-TAB", days * 2, days);
    }

    public static DraftLine line(String medicine, int quantity, int days) {
        return new DraftLine(medicine, BigDecimal.valueOf(quantity), BigDecimal.ONE, 2, days, "ORAL", "AFTER_MEAL");
    }
}
