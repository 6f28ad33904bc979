package vn.telehealth.events;

/** A record on a topic that is no event of ours: trying again cannot help. */
public final class MalformedEvent extends RuntimeException {

    public MalformedEvent(Throwable cause) {
        super("record is no readable event", cause);
    }
}
