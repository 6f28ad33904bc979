package vn.telehealth.examination.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.examination.application.LookUpIcd10;
import vn.telehealth.examination.domain.Icd10Code;
import vn.telehealth.examination.domain.Icd10Entry;
import vn.telehealth.examination.domain.Malformed;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Role;

/** The catalogue of diagnoses. */
@RestController
@RequestMapping("/api/icd10")
@Tag(name = "ICD-10")
class Icd10Controller {

    private final LookUpIcd10 icd10;

    Icd10Controller(LookUpIcd10 icd10) {
        this.icd10 = icd10;
    }

    @GetMapping
    @Access(
            roles = {Role.PHYSICIAN, Role.PATIENT},
            scope = "examinations:read")
    @Operation(
            operationId = "searchIcd10",
            summary = "Finds by the start of a code and by words of titles, with or without diacritics; best first")
    List<Icd10View> search(
            @RequestParam @Size(min = 1, max = 100) String q,
            @RequestParam(defaultValue = "vi") Language lang,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return icd10.search(q, limit).stream()
                .map(entry -> Icd10View.of(entry, lang))
                .toList();
    }

    @GetMapping("/{code}")
    @Access(
            roles = {Role.PHYSICIAN, Role.PATIENT},
            scope = "examinations:read")
    @Operation(operationId = "readIcd10", summary = "One code")
    @ApiResponse(responseCode = "200", description = "The entry of the code")
    Icd10View read(@PathVariable String code, @RequestParam(defaultValue = "vi") Language lang) {
        return find(code).map(entry -> Icd10View.of(entry, lang)).orElseThrow(() -> new NotFound("code"));
    }

    private Optional<Icd10Entry> find(String code) {
        try {
            return icd10.find(new Icd10Code(code));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
