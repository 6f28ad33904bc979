package vn.telehealth.prescription.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** What the medical-records, the examination and the appointment service answer, as their pages describe it. */
public final class Neighbours {

    private static final String ADULT = """
            {"patientId": "%s", "version": 3, "registeredAt": "2026-11-20T02:15:04.120Z",
             "updatedAt": "2026-11-21T09:01:44.008Z", "profile": {"legalName": "Trần Thị Hương", "sex": "FEMALE",
             "birthDate": "1991-04-12", "address": "12 ngõ 34 Trần Phú, phường Ba Đình, thành phố Hà Nội",
             "telephone": "+84912345678", "cccd": "001191012345", "insuranceCard": "GD4010123456789",
             "guardian": null, "allergies": [], "weight": null}, "warnings": []}""";

    private final HttpServer server;
    private final Map<String, String> profiles = new ConcurrentHashMap<>();
    private final Map<String, String> traces = new ConcurrentHashMap<>();
    private final Set<String> suspended = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Runnable beforeProfile;
    private volatile boolean down;
    private volatile boolean appointmentGone;

    Neighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/patients/", this::patient);
        server.createContext("/api/icd10/", Neighbours::title);
        server.createContext("/api/physicians/", this::physician);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers with this body for the patient; an empty one stands for a patient who is not shown. */
    public void profile(Object patientId, String json) {
        profiles.put(patientId.toString(), json);
    }

    /** In which trace (W3C Trace Context) the patient's profile was asked for last; empty when it was not. */
    String traceparent(UUID patientId) {
        return traces.getOrDefault(patientId.toString(), "");
    }

    /** Runs once, while somebody waits for a profile: whatever happens between reading a draft and signing it. */
    public void beforeNextProfile(Runnable happens) {
        beforeProfile = happens;
    }

    public void fail(boolean failing) {
        down = failing;
    }

    /** The appointment service shows only those who may practise. */
    public void suspend(UUID physicianId) {
        suspended.add(physicianId.toString());
    }

    public void reinstate(UUID physicianId) {
        suspended.remove(physicianId.toString());
    }

    /** Whoever asks the appointment service is cut off without an answer. */
    public void loseAppointment(boolean gone) {
        appointmentGone = gone;
    }

    private void patient(HttpExchange exchange) throws IOException {
        Runnable first = beforeProfile;
        beforeProfile = null;
        if (first != null) {
            first.run();
        }
        String id = last(exchange);
        traces.put(id, String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
        String body = profiles.getOrDefault(id, ADULT.formatted(id));
        if (down) {
            answer(exchange, 500, "{}");
        } else if (isStranger(exchange)) {
            answer(exchange, 401, "{}");
        } else {
            answer(exchange, body.isEmpty() ? 404 : 200, body);
        }
    }

    private void physician(HttpExchange exchange) throws IOException {
        String id = last(exchange);
        if (appointmentGone) {
            exchange.close();
        } else if (isStranger(exchange)) {
            answer(exchange, 401, "{}");
        } else if (suspended.contains(id)) {
            answer(exchange, 404, "{}");
        } else {
            answer(exchange, 200, """
                    {"physicianId": "%s", "fullName": "Trần Thị Lan", "licenceNo": "012345/ĐNA-CCHN",
                     "specialty": "INTERNAL_MEDICINE", "facilityCode": "12345"}""".formatted(id));
        }
    }

    private static boolean isStranger(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization == null || !authorization.startsWith("Bearer ");
    }

    private static void title(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
                {"code": "%s", "title": "Bệnh %1$s", "titleEn": "Disease %1$s", "titleVi": "Bệnh %1$s",
                 "parent": null, "leaf": true}""".formatted(last(exchange)));
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
