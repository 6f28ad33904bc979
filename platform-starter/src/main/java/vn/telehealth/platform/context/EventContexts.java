package vn.telehealth.platform.context;

import vn.telehealth.events.EventActor;
import vn.telehealth.platform.security.CurrentActor;

/** Finds the context of the work at hand: a consumed event, else the request, else the service itself. */
public final class EventContexts {

    private final String serviceName;

    public EventContexts(String serviceName) {
        this.serviceName = serviceName;
    }

    public EventContext current() {
        return EventContext.consumed().orElseGet(this::ofRequest);
    }

    private EventContext ofRequest() {
        EventActor actor = CurrentActor.find()
                .map(caller -> caller.toEventActor())
                .orElseGet(() -> EventActor.service(serviceName));
        return new EventContext(actor, null, CurrentActor.sourceIp().orElse(null));
    }
}
