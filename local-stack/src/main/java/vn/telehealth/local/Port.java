package vn.telehealth.local;

/** The ports of the servers, before the offset; services name theirs in {@code Services}. */
public enum Port {
    EDGE(8443),
    POSTGRES(15432),
    POSTGRES_DETOUR(15433),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    KAFKA_DETOUR(19094),
    CONNECT(18083),
    KEYCLOAK(18080),
    KEYCLOAK_MANAGEMENT(19000),
    REDIS(16379),
    MONGO(27117),
    SMTP(11025),
    MAIL(18025),
    AUTHORITY(18090);

    private final int number;

    Port(int number) {
        this.number = number;
    }

    public int at(Settings settings) {
        return number + settings.portOffset();
    }
}
