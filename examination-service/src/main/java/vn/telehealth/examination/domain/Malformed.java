package vn.telehealth.examination.domain;

import java.util.Map;

/** Input that is not the value it claims to be. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> arguments;

    public Malformed(String code) {
        this(code, Map.of());
    }

    public Malformed(String code, Map<String, Object> arguments) {
        super(code);
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    /** The rule that was broken, as a slug. */
    public String code() {
        return code;
    }

    public Map<String, Object> arguments() {
        return arguments;
    }
}
