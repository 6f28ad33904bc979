package vn.telehealth.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.telehealth.events.appointment.v1.AppointmentEvent;
import vn.telehealth.events.audit.v1.AuditEvent;
import vn.telehealth.events.examination.v1.ExaminationEvent;
import vn.telehealth.events.facility.v1.FacilityEvent;
import vn.telehealth.events.patient.v1.PatientEvent;
import vn.telehealth.events.physician.v1.PhysicianEvent;
import vn.telehealth.events.prescription.v1.PrescriptionEvent;

/** All events there are, by publisher. */
public final class EventCatalogue {

    private static final List<Class<? extends Event>> PUBLISHERS = List.of(
            AppointmentEvent.class,
            PhysicianEvent.class,
            FacilityEvent.class,
            PatientEvent.class,
            ExaminationEvent.class,
            PrescriptionEvent.class,
            AuditEvent.class);

    private static final Map<String, Class<? extends Event>> BY_TYPE =
            events().collect(Collectors.toUnmodifiableMap(EventCatalogue::typeOf, Function.identity()));

    private EventCatalogue() {}

    /** The events in the order of their declaration. */
    public static Stream<Class<? extends Event>> events() {
        return PUBLISHERS.stream()
                .flatMap(publisher -> Arrays.stream(publisher.getPermittedSubclasses()))
                .map(event -> event.asSubclass(Event.class));
    }

    /** The class of a logical type; empty for a type that this version does not know. */
    public static Optional<Class<? extends Event>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Logical type, for example {@code prescription.created.v1}. */
    public static String typeOf(Class<? extends Event> event) {
        return annotationOf(event).value();
    }

    /** Topic that carries the event. */
    public static String topicOf(Class<? extends Event> event) {
        return annotationOf(event).topic();
    }

    private static EventType annotationOf(Class<? extends Event> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " lacks @EventType");
        }
        return type;
    }
}
