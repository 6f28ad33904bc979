package vn.telehealth.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is in charge: in filters. */
public final class ProblemWriter {

    private final ProblemRenderer renderer;
    private final LocaleResolver locales;
    private final JsonMapper mapper;

    ProblemWriter(ProblemRenderer renderer, LocaleResolver locales, JsonMapper mapper) {
        this.renderer = renderer;
        this.locales = locales;
        this.mapper = mapper;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemType type) throws IOException {
        ProblemDetail problem = renderer.render(Problem.of(type), locales.resolveLocale(request));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        mapper.writeValue(response.getOutputStream(), problem);
    }
}
