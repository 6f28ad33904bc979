package vn.telehealth.platform.openapi;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the schemas of records what their types say: what is {@code @Nullable} and not required may be null, what is
 * not blank has a letter, what was written as JSON before is an object.
 */
final class RecordDocumentation implements ModelConverter {

    /** Anywhere in the text. */
    static final String NOT_BLANK = "\\S";

    private static final String NULL = "null";
    private static final String OBJECT = "object";

    @Override
    @Nullable
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType java = Json31.mapper().constructType(type.getType());
        if (resolved != null && java.isRecordType()) {
            model(resolved, context).ifPresent(model -> refine(model, java.getRawClass()));
        }
        return resolved;
    }

    private static Optional<Schema<?>> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? Optional.of(resolved)
                : Optional.ofNullable(
                        context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    private static void refine(Schema<?> model, Class<?> type) {
        List<String> required = Optional.ofNullable(model.getRequired()).orElse(List.of());
        for (RecordComponent component : type.getRecordComponents()) {
            Optional.ofNullable(model.getProperties())
                    .ifPresent(properties -> properties.computeIfPresent(
                            component.getName(),
                            (name, property) -> refined(property, component, required.contains(name))));
        }
    }

    private static Schema<?> refined(Schema<?> property, RecordComponent component, boolean required) {
        // One that comes twice is taken once.
        property.setUniqueItems(null);
        if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
            property.setTypes(new LinkedHashSet<>(Set.of(OBJECT)));
        }
        if (component.getAccessor().isAnnotationPresent(NotBlank.class) && property.getPattern() == null) {
            property.setPattern(NOT_BLANK);
            property.setMinLength(
                    Math.max(1, Optional.ofNullable(property.getMinLength()).orElse(0)));
        }
        return !required && component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? nullable(property)
                : property;
    }

    /** A record that is met again has been through this already. */
    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema()
                    .anyOf(List.of(new JsonSchema().$ref(property.get$ref()), new JsonSchema().typesItem(NULL)))
                    .description(property.getDescription());
        }
        if (property.getTypes() != null && !property.getTypes().contains(NULL)) {
            property.addType(NULL);
            allowNull(property);
        }
        return property;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the values of any schema
    private static void allowNull(Schema property) {
        if (property.getEnum() != null) {
            List<@Nullable Object> values = new ArrayList<>(property.getEnum());
            values.add(null);
            property.setEnum(values);
        }
    }
}
