package vn.telehealth.appointment.rest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.test.openapi.OpenApiDocument;

@AppointmentServiceTest
class OpenApiIT {

    @Autowired
    private RestTestClient http;

    @Test
    void documentSaysWhatTheCodeDoes() {
        OpenApiDocument.verify(http, "appointment");
    }
}
