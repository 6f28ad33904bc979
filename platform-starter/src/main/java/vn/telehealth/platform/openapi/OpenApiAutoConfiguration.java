package vn.telehealth.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import vn.telehealth.platform.idempotency.IdempotencyKey;
import vn.telehealth.platform.security.Actor;

/** One look for all API documents: bearer tokens, who may call, and the problems of RFC 9457. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(GroupedOpenApi.class)
public class OpenApiAutoConfiguration {

    static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .replaceWithSchema(
                        IdempotencyKey.class,
                        new StringSchema().minLength(8).maxLength(64).pattern("[A-Za-z0-9_.:-]{8,64}"));
    }

    @Bean
    OpenAPI openApi(Environment environment) {
        String name = environment.getRequiredProperty("spring.application.name");
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info()
                        .title(name)
                        .version("v1")
                        .description("Telehealth e-prescription: " + name)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("The gateway")))
                .components(new Components()
                        .addSecuritySchemes(BEARER, bearer)
                        .addSchemas(ProblemSchemas.PROBLEM, ProblemSchemas.problem()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OperationCustomizer accessAndProblems() {
        return new OperationDocumentation();
    }
}
