package vn.telehealth.platform.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;

/** The shape of a problem (RFC 9457) in API documents. */
final class ProblemSchema {

    static final String NAME = "Problem";
    static final String REFERENCE = "#/components/schemas/" + NAME;

    private ProblemSchema() {}

    static Schema<?> schema() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457)")
                .addProperty("type", text("`/problems/<code>`").format("uri-reference"))
                .addProperty("title", text("For people, in the language of Accept-Language"))
                .addProperty("status", new IntegerSchema().format("int32").description("The HTTP status"))
                .addProperty("detail", text("What to do about it, in the same language"))
                .addProperty("instance", text("Path of the request").format("uri-reference"))
                .addProperty("code", text("For programs: one of those that the operation lists"))
                .addProperty("traceId", text("For support: 32 hexadecimal digits"))
                .addProperty("errors", new ArraySchema().items(error()).description("What is wrong with which field"))
                .required(List.of("type", "title", "status", "code"));
    }

    private static Schema<?> error() {
        return new ObjectSchema()
                .addProperty("field", text("Path of the field, for example `lines[0].days`"))
                .addProperty("code", text("For programs, for example `not-null`"))
                .addProperty("message", text("For people"))
                .required(List.of("field", "code", "message"));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
