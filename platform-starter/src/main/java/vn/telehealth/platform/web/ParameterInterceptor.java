package vn.telehealth.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that are there without a value, or twice. Spring takes the one for a parameter that was left out, and
 * one of the two for the value: a filter that is dropped shows more than was asked for.
 */
final class ParameterInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                typesOf(parameter)
                        .forEach((name, type) -> require(request.getParameterValues(name), name, type, parameter));
            }
        }
        return true;
    }

    private static void require(String @Nullable [] values, String name, Class<?> type, MethodParameter parameter) {
        if (values != null && (values.length > 1 || isMissing(values[0], type))) {
            throw new MethodArgumentTypeMismatchException(
                    values, type, name, parameter, new IllegalArgumentException("no value, or more than one"));
        }
    }

    /** Only text may be empty. */
    private static boolean isMissing(String value, Class<?> type) {
        return value.isBlank() && !CharSequence.class.isAssignableFrom(type);
    }

    /** What the handler takes from the query by this parameter: one value, or those of a record. */
    private static Map<String, Class<?>> typesOf(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Map.of(parameter.getParameter().getName(), type);
        }
        boolean ofTheQuery = type.isRecord()
                && parameter.hasParameterAnnotation(Valid.class)
                && !parameter.hasParameterAnnotation(RequestBody.class);
        return ofTheQuery
                ? Arrays.stream(type.getRecordComponents())
                        .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType))
                : Map.of();
    }
}
