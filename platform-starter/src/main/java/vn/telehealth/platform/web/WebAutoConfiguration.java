package vn.telehealth.platform.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.module.SimpleModule;

/** Bodies are read strictly: unknown and doubled fields, numbers for text and trailing tokens are errors, not guesses. */
@AutoConfiguration
@ConditionalOnClass(JsonMapperBuilderCustomizer.class)
public class WebAutoConfiguration {

    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .addModule(new SimpleModule("people")
                        .addDeserializer(String.class, new TextDeserializer())
                        .addDeserializer(LocalDate.class, new DayDeserializer()));
    }

    /** Days in parameters are read as those in bodies are; an empty one says nothing. */
    @Bean
    Converter<String, @Nullable LocalDate> dayConverter() {
        // No lambda: its types could not be told.
        return new Converter<String, @Nullable LocalDate>() {

            @Override
            public @Nullable LocalDate convert(String text) {
                return text.isBlank() ? null : CalendarDay.parse(text);
            }
        };
    }
}
