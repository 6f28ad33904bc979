package vn.telehealth.prescription.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.telehealth.prescription.domain.PrescriptionCode;
import vn.telehealth.prescription.domain.document.DocumentFormat;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;

/**
 * Decimals as strings, since JSON numbers lose their digits on the way; times with the offset of Vietnam and whole
 * seconds; NFC; absent values left out. Its own mapper: what is signed must not change with a setting of the service.
 */
@Component
class JsonDocumentFormat implements DocumentFormat {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(module())
            .build();

    @Override
    public String write(PrescriptionDocument document) {
        return mapper.writeValueAsString(document);
    }

    @Override
    public PrescriptionDocument read(String json) {
        try {
            return mapper.readValue(json, PrescriptionDocument.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a prescription document", e);
        }
    }

    private static SimpleModule module() {
        return new SimpleModule()
                .addSerializer(BigDecimal.class, as(JsonDocumentFormat::plain))
                .addSerializer(OffsetDateTime.class, as(TIME::format))
                .addSerializer(PrescriptionCode.class, as(PrescriptionCode::value))
                .addSerializer(String.class, as(text -> Normalizer.normalize(text, Normalizer.Form.NFC)))
                .addDeserializer(PrescriptionCode.class, new CodeDeserializer());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static <T> ValueSerializer<T> as(TextOf<T> text) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(text.of(value));
            }
        };
    }

    private interface TextOf<T> {
        String of(T value);
    }
}
