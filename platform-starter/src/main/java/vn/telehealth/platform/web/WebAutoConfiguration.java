package vn.telehealth.platform.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;

/**
 * Bodies are read strictly: unknown and doubled fields, numbers for text or constants, empty text for what is no text,
 * fractions for whole numbers, numbers and text that nobody means and trailing tokens are errors, not guesses. Nesting (500
 * levels) and the length of names and numbers are bounded by the reader.
 */
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
                .withCoercionConfigDefaults(
                        coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .addModule(new SimpleModule("people")
                        .addDeserializer(String.class, new TextDeserializer())
                        .addDeserializer(BigDecimal.class, new DecimalDeserializer())
                        .addDeserializer(LocalDate.class, new DayDeserializer()));
    }

    /** Days in parameters are read as those in bodies are. */
    @Bean
    Converter<String, LocalDate> dayConverter() {
        // No lambda: its types could not be told.
        return new Converter<String, LocalDate>() {

            @Override
            public LocalDate convert(String text) {
                return CalendarDay.parse(text);
            }
        };
    }

    /** Text in parameters and paths is read as that in bodies is. */
    @Bean
    Converter<String, String> textConverter() {
        return new Converter<String, String>() {

            @Override
            public String convert(String text) {
                return WrittenText.composed(text);
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Parameters {

        @Bean
        WebMvcConfigurer parameterConfigurer() {
            return new WebMvcConfigurer() {

                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    // Last: who may not call is told so, whatever was asked.
                    registry.addInterceptor(new ParameterInterceptor()).order(Ordered.LOWEST_PRECEDENCE);
                }
            };
        }
    }
}
