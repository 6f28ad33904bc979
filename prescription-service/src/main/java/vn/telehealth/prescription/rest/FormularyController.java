package vn.telehealth.prescription.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Role;
import vn.telehealth.prescription.application.registry.KeepFormulary;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.formulary.FormularyCsv.Parsed;
import vn.telehealth.prescription.domain.formulary.FormularyCsv.Rejected;
import vn.telehealth.prescription.domain.formulary.InvalidMedicine;
import vn.telehealth.prescription.domain.formulary.Medicine;

@RestController
@RequestMapping("/api/formulary")
@Tag(name = "Formulary", description = "Medicines that may be prescribed")
class FormularyController {

    private static final String CSV = """
            code,inn,atc,form,strength,unit,route,class,brand,biological,poisonous,supplement
            ACARBOSE-50-TAB,Acarbose,A10BF01,viên nén,50 mg,viên,ORAL,C,,,,
            """;

    private final KeepFormulary formulary;

    FormularyController(KeepFormulary formulary) {
        this.formulary = formulary;
    }

    @GetMapping
    @Operation(
            operationId = "searchFormulary",
            summary = "Searches by INN, brand, ATC or code, with or without diacritics")
    @Access(
            roles = {Role.PHYSICIAN, Role.PHARMACIST, Role.ADMIN},
            scope = Access.ANY_SCOPE)
    MedicinePage search(
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<MedicineView> found =
                formulary.search(q, after, limit).stream().map(MedicineView::of).toList();
        return new MedicinePage(
                found, found.size() < limit ? null : found.getLast().code());
    }

    @GetMapping("/{code}")
    @Operation(operationId = "readMedicine", summary = "One medicine")
    @Access(
            roles = {Role.PHYSICIAN, Role.PHARMACIST, Role.ADMIN},
            scope = Access.ANY_SCOPE)
    MedicineView read(@PathVariable String code) {
        return MedicineView.of(formulary.find(code));
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @Operation(
            operationId = "importFormulary",
            summary = "Takes over a CSV file (UTF-8); rows that are not right are reported and left out",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(implementation = String.class, example = CSV))))
    @Refuses(PrescriptionProblem.FORMULARY_FILE_WRONG)
    @Access(roles = Role.ADMIN, scope = "formulary:admin")
    ImportReport importCsv(@RequestBody byte[] csv) {
        Parsed parsed = formulary.importCsv(utf8(csv));
        return new ImportReport(parsed.medicines().size(), parsed.rejected());
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidMedicine("encoding");
        }
    }

    record MedicinePage(List<MedicineView> items, @Nullable String next) {}

    record ImportReport(int accepted, List<Rejected> rejected) {}

    record MedicineView(
            String code,
            String name,
            String inn,
            String atc,
            String strength,
            String form,
            String unit,
            String route,
            Kind kind,
            @Nullable String brand) {

        static MedicineView of(Medicine medicine) {
            return new MedicineView(
                    medicine.code(),
                    medicine.printedName(),
                    medicine.inn(),
                    medicine.atc(),
                    medicine.strength(),
                    medicine.form(),
                    medicine.unit(),
                    medicine.route(),
                    medicine.kind(),
                    medicine.brand());
        }
    }
}
