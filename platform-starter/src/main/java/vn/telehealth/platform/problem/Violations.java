package vn.telehealth.platform.problem;

import jakarta.validation.ConstraintViolation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds out of a framework exception which fields are wrong, and how. */
final class Violations {

    private static final String INVALID = "invalid";
    private static final String MISSING = "not-null";
    private static final int LONGEST_PATH = 200;

    private Violations() {}

    static List<FieldViolation> of(Exception exception) {
        return switch (exception) {
            case MethodArgumentNotValidException e -> ofBinding(e.getBindingResult());
            case BindException e -> ofBinding(e.getBindingResult());
            case HandlerMethodValidationException e ->
                e.getParameterValidationResults().stream()
                        .flatMap(result -> ofParameter(result).stream())
                        .toList();
            case MissingServletRequestParameterException e ->
                List.of(new FieldViolation(e.getParameterName(), MISSING));
            case MissingRequestHeaderException e -> List.of(new FieldViolation(e.getHeaderName(), MISSING));
            case MissingServletRequestPartException e -> List.of(new FieldViolation(e.getRequestPartName(), MISSING));
            case MethodArgumentTypeMismatchException e -> List.of(new FieldViolation(e.getName(), INVALID));
            case TypeMismatchException e ->
                List.of(new FieldViolation(Objects.requireNonNullElse(e.getPropertyName(), "request"), INVALID));
            default -> List.of();
        };
    }

    static List<FieldViolation> ofUnreadable(HttpMessageNotReadableException exception) {
        return switch (exception.getCause()) {
            case DatabindException e
            when !e.getPath().isEmpty() ->
                List.of(new FieldViolation(
                        path(e), e instanceof UnrecognizedPropertyException ? "unknown-field" : INVALID));
            case JacksonException e
            when e.processor() instanceof JsonParser parser && isJson(e) ->
                ofPlace(parser.streamReadContext().pathAsPointer());
            case null, default -> List.of();
        };
    }

    /** Well-formed, but with a field twice, or past the bounds of the reader. */
    private static boolean isJson(JacksonException exception) {
        return exception instanceof StreamConstraintsException
                || exception.getOriginalMessage().startsWith("Duplicate");
    }

    private static List<FieldViolation> ofPlace(JsonPointer place) {
        if (place.matches()) {
            return List.of();
        }
        StringBuilder path = new StringBuilder();
        for (JsonPointer step = place; !step.matches() && path.length() < LONGEST_PATH; step = step.tail()) {
            path.append(
                    step.mayMatchElement() ? "[" + step.getMatchingIndex() + "]" : "." + step.getMatchingProperty());
        }
        return List.of(new FieldViolation(path.toString().replaceFirst("^\\.", ""), INVALID));
    }

    private static String path(JacksonException exception) {
        return exception.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static List<FieldViolation> ofBinding(BindingResult result) {
        return result.getAllErrors().stream().map(Violations::ofError).toList();
    }

    private static FieldViolation ofError(ObjectError error) {
        String field = error instanceof FieldError fieldError ? fieldError.getField() : error.getObjectName();
        if (error.contains(ConstraintViolation.class)) {
            return new FieldViolation(field, code(error), arguments(error.unwrap(ConstraintViolation.class)));
        }
        return new FieldViolation(field, INVALID);
    }

    private static List<FieldViolation> ofParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(Violations::ofError).toList();
        }
        String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "request");
        return result.getResolvableErrors().stream()
                .map(error -> new FieldViolation(
                        name, code(error), arguments(result.unwrap(error, ConstraintViolation.class))))
                .toList();
    }

    /** {@code NotBlank} becomes {@code not-blank}. */
    private static String code(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        if (codes == null || codes.length == 0) {
            return INVALID;
        }
        return codes[codes.length - 1].replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Map<String, ?> arguments(ConstraintViolation<?> violation) {
        Map<String, Object> arguments = new HashMap<>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (value instanceof Number) {
                arguments.put(name, value);
            }
        });
        return arguments;
    }
}
