package vn.telehealth.platform.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.context.TraceIds;

/** RFC 9457 for everything that goes wrong. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(LocaleResolver.class)
@Import(ProblemAdvice.class)
public class ProblemAutoConfiguration {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, VIETNAMESE));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    @Bean
    ProblemRenderer problemRenderer(TraceIds traceIds) {
        return new ProblemRenderer(new ProblemMessages(), traceIds);
    }

    @Bean
    ProblemWriter problemWriter(ProblemRenderer renderer, LocaleResolver locales, JsonMapper mapper) {
        return new ProblemWriter(renderer, locales, mapper);
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemMapping problemMapping() {
        return ProblemMapping.none();
    }
}
