package vn.telehealth.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.HandlerMethod;

/**
 * Says what each parameter means: by {@code <operationId>.<name>} or {@code <name>} in the {@code openapi/parameters.properties}
 * of the platform and of the service, where the handler itself says nothing.
 */
final class ParameterDocumentation implements OperationCustomizer {

    private static final String TEXTS = "classpath*:openapi/parameters.properties";

    private final Properties texts = new Properties();

    ParameterDocumentation() {
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(TEXTS)) {
                try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (Parameter parameter :
                Optional.ofNullable(operation.getParameters()).orElse(List.of())) {
            if (parameter.getDescription() == null) {
                parameter.setDescription(texts.getProperty(
                        operation.getOperationId() + "." + parameter.getName(),
                        texts.getProperty(parameter.getName())));
            }
        }
        return operation;
    }
}
