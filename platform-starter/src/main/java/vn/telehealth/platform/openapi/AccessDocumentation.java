package vn.telehealth.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.FreshSecondFactor;
import vn.telehealth.platform.security.Role;

/** Writes into each operation who may call it: in words, as {@code x-access}, and by which way of signing in. */
final class AccessDocumentation implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Access access = method.getMethodAnnotation(Access.class);
        if (access != null) {
            boolean fresh = method.hasMethodAnnotation(FreshSecondFactor.class);
            List<String> roles =
                    Arrays.stream(access.roles()).map(Role::value).sorted().toList();
            operation.addExtension(
                    "x-access", Map.of("roles", roles, "scope", access.scope(), "freshSecondFactor", fresh));
            describe(operation, words(roles, access.scope(), fresh));
            operation.setSecurity(
                    List.of(Role.PHARMACIST).equals(List.of(access.roles()))
                            ? List.of(SignIn.bearer())
                            : List.of(SignIn.bearer(), SignIn.person()));
        }
        return operation;
    }

    /** Handlers that share a path and method are one operation, which comes here once for each. */
    private static void describe(Operation operation, String who) {
        String before = Optional.ofNullable(operation.getDescription()).orElse("");
        if (!before.contains(who)) {
            operation.setDescription(before.isEmpty() ? who : before + "\n\n" + who);
        }
    }

    private static String words(List<String> roles, String scope, boolean fresh) {
        return "**Who:** " + String.join(", ", roles)
                + (scope.equals(Access.ANY_SCOPE) ? "" : "; scope `" + scope + "`")
                + (fresh ? "; second factor shown a short time ago (else 401 and sign in again, RFC 9470)" : "")
                + ".";
    }
}
