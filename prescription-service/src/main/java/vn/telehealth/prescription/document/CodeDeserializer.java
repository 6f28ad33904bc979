package vn.telehealth.prescription.document;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import vn.telehealth.prescription.domain.PrescriptionCode;

/** Reads the code as it is printed. */
final class CodeDeserializer extends ValueDeserializer<PrescriptionCode> {

    @Override
    public PrescriptionCode deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getString();
        return PrescriptionCode.parse(text).orElseThrow(() -> new IllegalArgumentException("Not a prescription code"));
    }
}
