package vn.telehealth.platform.openapi;

import static vn.telehealth.platform.problem.PlatformProblem.BODY_TOO_LARGE;
import static vn.telehealth.platform.problem.PlatformProblem.FORBIDDEN;
import static vn.telehealth.platform.problem.PlatformProblem.IDEMPOTENCY_KEY_REUSED;
import static vn.telehealth.platform.problem.PlatformProblem.INTERNAL_ERROR;
import static vn.telehealth.platform.problem.PlatformProblem.INVALID_REQUEST;
import static vn.telehealth.platform.problem.PlatformProblem.NOT_FOUND;
import static vn.telehealth.platform.problem.PlatformProblem.TOO_MANY_REQUESTS;
import static vn.telehealth.platform.problem.PlatformProblem.UNAUTHENTICATED;
import static vn.telehealth.platform.problem.PlatformProblem.UNAVAILABLE;
import static vn.telehealth.platform.problem.PlatformProblem.UNSUPPORTED_MEDIA_TYPE;
import static vn.telehealth.platform.problem.PlatformProblem.VERSION_CHANGED;
import static vn.telehealth.platform.problem.PlatformProblem.VERSION_REQUIRED;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;
import vn.telehealth.platform.problem.ProblemType;

/** Lists the problems of each operation: those that follow from its parameters, and those that {@link ListsProblems} names. */
final class ProblemDocumentation implements OperationCustomizer {

    private final ProblemResponses responses;

    ProblemDocumentation(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Set<ProblemType> problems = new LinkedHashSet<>();
        listed(method).forEach(problems::add);
        implied(operation).forEach(problems::add);
        problems.stream()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
                .forEach((status, ofStatus) -> operation
                        .getResponses()
                        .addApiResponse(Integer.toString(status.value()), responses.of(ofStatus)));
        return operation;
    }

    private static Stream<ProblemType> implied(Operation operation) {
        Stream.Builder<ProblemType> problems = Stream.builder();
        Stream.of(UNAUTHENTICATED, FORBIDDEN, TOO_MANY_REQUESTS, INTERNAL_ERROR, UNAVAILABLE)
                .forEach(problems);
        boolean body = operation.getRequestBody() != null;
        if (body) {
            Stream.of(BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE).forEach(problems);
        }
        if (body || has(operation, any -> true)) {
            problems.add(INVALID_REQUEST);
        }
        if (has(operation, parameter -> "path".equals(parameter.getIn()))) {
            problems.add(NOT_FOUND);
        }
        if (has(operation, named(HttpHeaders.IF_MATCH))) {
            Stream.of(VERSION_CHANGED, VERSION_REQUIRED).forEach(problems);
        }
        if (has(operation, named("Idempotency-Key"))) {
            problems.add(IDEMPOTENCY_KEY_REUSED);
        }
        return problems.build();
    }

    private static boolean has(Operation operation, Predicate<Parameter> wanted) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(wanted);
    }

    private static Predicate<Parameter> named(String name) {
        return parameter -> name.equalsIgnoreCase(parameter.getName());
    }

    private static Stream<ProblemType> listed(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(ListsProblems.class))
                .flatMap(ProblemDocumentation::members);
    }

    private static Stream<ProblemType> members(Annotation list) {
        return Arrays.stream(list.annotationType().getDeclaredMethods())
                .map(member -> invoke(member, list))
                .flatMap(Arrays::stream);
    }

    private static ProblemType[] invoke(Method member, Annotation list) {
        // Annotations of services are often package-private.
        ReflectionUtils.makeAccessible(member);
        return (ProblemType[]) Objects.requireNonNull(ReflectionUtils.invokeMethod(member, list));
    }
}
