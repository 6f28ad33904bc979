package vn.telehealth.platform.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.idempotency.IdempotencyKey;
import vn.telehealth.platform.security.Actor;

/** One look for all API documents: how to sign in, who may call, parameters, examples, and the problems of RFC 9457. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(GroupedOpenApi.class)
@EnableConfigurationProperties(OpenApiProperties.class)
public class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .replaceWithSchema(
                        IdempotencyKey.class,
                        new StringSchema().minLength(8).maxLength(64).pattern("[A-Za-z0-9_.:-]{8,64}"));
    }

    @Bean
    OpenAPI openApi(OpenApiProperties properties, JsonMapper mapper) throws IOException {
        Components components = new Components().addSchemas(ProblemSchema.NAME, ProblemSchema.schema());
        SignIn.schemes(components);
        new ProblemResponses(mapper).shared(components);
        return new OpenAPI()
                .info(new Info()
                        .title(properties.title())
                        .version("v1")
                        .description(properties.description() + "\n\n" + introduction())
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("The gateway")))
                .components(components)
                .addSecurityItem(SignIn.bearer());
    }

    @Bean
    OperationCustomizer accessDocumentation() {
        return new AccessDocumentation();
    }

    @Bean
    OperationCustomizer parameterDocumentation() {
        return new ParameterDocumentation();
    }

    @Bean
    OperationCustomizer problemDocumentation(JsonMapper mapper) {
        return new ProblemDocumentation(new ProblemResponses(mapper));
    }

    @Bean
    OperationCustomizer exampleDocumentation(JsonMapper mapper, Validator validator) {
        return new ExampleDocumentation(mapper, validator);
    }

    @Bean
    ModelConverter recordDocumentation() {
        return new RecordDocumentation();
    }

    @Bean
    GlobalOpenApiCustomizer wholePatterns() {
        return new WholePatterns();
    }

    @Bean
    GlobalOpenApiCustomizer preparedJson() {
        return new PreparedJson();
    }

    private static String introduction() throws IOException {
        return new ClassPathResource("openapi/introduction.md").getContentAsString(StandardCharsets.UTF_8);
    }
}
