package vn.telehealth.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What schemas say of the values of a record. */
@SuppressWarnings("rawtypes") // as the library declares them
class SchemasTest {

    private final Map<String, Schema> models = modelsOf(Visit.class);

    @Test
    void mayBeNullIsSaid() {
        assertThat(property("note").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(property("kind").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(property("kind").getEnum()).containsExactly("REMOTE", "IN_PERSON", null);
        assertThat(property("room").get$ref()).isNull();
        assertThat(property("room").getAnyOf()).hasSize(2);
    }

    @Test
    void whatMayNotBeNullIsLeftAlone() {
        assertThat(property("wanted").getTypes()).containsExactly("string");
        assertThat(property("plain").getTypes()).containsExactly("string");
        assertThat(property("place").get$ref()).endsWith("/Room");
        assertThat(property("told").getTypes()).containsExactly("string");
    }

    @Test
    void aTextThatMayNotBeBlankHasALetter() {
        assertThat(property("title").getPattern()).isEqualTo("\\S");
        assertThat(property("title").getMinLength()).isEqualTo(1);
        assertThat(property("reason").getMinLength()).isEqualTo(3);
    }

    @Test
    void aPatternIsForTheWholeText() {
        Parameter code = new Parameter().schema(new StringSchema().pattern("[0-9]{5}"));
        OpenAPI document = new OpenAPI()
                .components(new Components().schemas(models))
                .paths(new Paths().addPathItem("/", new PathItem().get(new Operation().addParametersItem(code))));

        new WholePatterns().customise(document);

        assertThat(property("code").getPattern()).isEqualTo("^(?:A|B)$");
        assertThat(property("title").getPattern()).isEqualTo("\\S");
        assertThat(code.getSchema().getPattern()).isEqualTo("^(?:[0-9]{5})$");
    }

    @Test
    void whatIsWrittenAsJsonAlreadyIsNoJsonString() {
        MediaType json = new MediaType().schema(new Schema<>().types(Set.of("string")));
        MediaType plain = new MediaType().schema(new Schema<>().types(Set.of("string")));
        Content content = new Content().addMediaType("application/json", json).addMediaType("text/plain", plain);
        Operation read =
                new Operation().responses(new ApiResponses().addApiResponse("200", new ApiResponse().content(content)));

        new PreparedJson().customise(new OpenAPI().paths(new Paths().addPathItem("/", new PathItem().get(read))));

        assertThat(json.getSchema().getTypes()).containsExactly("object");
        assertThat(plain.getSchema().getTypes()).containsExactly("string");
        assertThat(property("signed").getTypes()).containsExactlyInAnyOrder("object", "null");
    }

    private Schema property(String name) {
        return (Schema) Objects.requireNonNull(
                Objects.requireNonNull(models.get("Visit")).getProperties().get(name));
    }

    private static Map<String, Schema> modelsOf(Class<?> record) {
        ModelConverters converters = new ModelConverters(true);
        converters.addConverter(new RecordDocumentation());
        // Twice, as for each operation that shows it.
        converters.readAll(record);
        return converters.readAll(record);
    }

    enum Kind {
        REMOTE,
        IN_PERSON
    }

    record Room(String name) {}

    record Visit(
            @Nullable String note,
            @Nullable Kind kind,
            @Nullable Room room,
            @NotNull @Nullable String wanted,
            String plain,
            Room place,
            @NotBlank String title,
            @NotBlank @Size(min = 3) String reason,

            @io.swagger.v3.oas.annotations.media.Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String told,

            @Pattern(regexp = "A|B") String code,
            @JsonRawValue @Nullable String signed) {}
}
