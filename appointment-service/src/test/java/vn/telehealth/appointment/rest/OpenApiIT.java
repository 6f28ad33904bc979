package vn.telehealth.appointment.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.test.openapi.OpenApiDocument;

@AppointmentServiceTest
class OpenApiIT {

    @Autowired
    private RestTestClient http;

    @ParameterizedTest
    @EnumSource(AppointmentProblem.class)
    void everyProblemStandsAtAnOperationThatAnswersWithIt(AppointmentProblem problem) throws IOException {
        String document = Files.readString(Path.of("../docs/openapi/appointment.json"));

        assertThat(document).containsPattern("\"description\" : \"([a-z-]+, )*" + problem.code() + "[,\"]");
    }

    @Test
    void documentSaysWhatTheCodeDoes() {
        OpenApiDocument.verify(http, "appointment");
    }
}
