package vn.telehealth.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.FreshSecondFactor;
import vn.telehealth.platform.security.Role;

/** Writes into each operation who may call it ({@code x-access}) and which problems it answers with. */
final class OperationDocumentation implements OperationCustomizer {

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The request is not valid",
            "401", "No token, or not fresh enough",
            "403", "Role or scope is missing",
            "404", "Not found, or not for the caller to see",
            "429", "Too many requests",
            "500", "Our fault",
            "503", "Try again later");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Access access = method.getMethodAnnotation(Access.class);
        if (access != null) {
            operation.addExtension(
                    "x-access",
                    Map.of(
                            "roles",
                                    Arrays.stream(access.roles())
                                            .map(Role::value)
                                            .sorted()
                                            .toList(),
                            "scope", access.scope(),
                            "freshSecondFactor", method.hasMethodAnnotation(FreshSecondFactor.class)));
        }
        ApiResponses responses = operation.getResponses();
        PROBLEMS.forEach((status, description) -> {
            if (!responses.containsKey(status)) {
                responses.addApiResponse(status, ProblemSchemas.response(description));
            }
        });
        return operation;
    }
}
