package vn.telehealth.prescription.running;

import org.junit.jupiter.api.Test;
import vn.telehealth.test.openapi.OpenApiDocument;

class OpenApiIT extends RunningService {

    @Test
    void documentSaysWhatTheCodeDoes() {
        OpenApiDocument.verify(http, "prescription");
    }
}
