package vn.telehealth.examination.rest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.openapi.OpenApiDocument;

@ServiceTest
class OpenApiIT {

    @Autowired
    private RestTestClient http;

    @Test
    void documentSaysWhatTheCodeDoes() {
        OpenApiDocument.verify(http, "examination");
    }
}
