package vn.telehealth.records.patient.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Page;
import vn.telehealth.platform.web.SeenVersion;
import vn.telehealth.platform.web.Versions;
import vn.telehealth.records.patient.application.ListVersions;
import vn.telehealth.records.patient.application.ReadPatient;
import vn.telehealth.records.patient.application.WriteProfile;
import vn.telehealth.records.patient.application.WriteProfile.Written;
import vn.telehealth.records.patient.domain.Authorship;
import vn.telehealth.records.patient.domain.ProfileVersion;

/** A patient's own profile. */
@RestController
@RequestMapping(OwnProfileController.PATH)
@Tag(name = "Own profile")
class OwnProfileController {

    static final String PATH = "/api/patients/me";

    private final ReadPatient reading;
    private final WriteProfile writing;
    private final ListVersions versions;
    private final PatientViews views;

    OwnProfileController(ReadPatient reading, WriteProfile writing, ListVersions versions, PatientViews views) {
        this.reading = reading;
        this.writing = writing;
        this.versions = versions;
        this.views = views;
    }

    @GetMapping
    @Access(roles = Role.PATIENT, scope = "records:read")
    @Operation(operationId = "readOwnProfile", summary = "The caller's own profile")
    @ApiResponse(responseCode = "200", description = "The profile that stands")
    @Refuses(RecordsProblem.PATIENT_NOT_REGISTERED)
    ResponseEntity<PatientView> read(Actor actor, Locale locale) {
        PatientView patient = views.of(reading.own(actor.accountId()), locale);
        return ResponseEntity.ok().eTag(Versions.etag(patient.version())).body(patient);
    }

    @PutMapping
    @Access(roles = Role.PATIENT, scope = "records:write")
    @Operation(
            operationId = "writeOwnProfile",
            summary = "Writes the caller's own profile; the first time registers her")
    @ApiResponse(responseCode = "200", description = "The profile that stands after writing")
    @ApiResponse(responseCode = "201", description = "Registered")
    @Refuses({RecordsProblem.PROFILE_REFUSED, RecordsProblem.PROFILE_WRITTEN_MEANWHILE})
    ResponseEntity<PatientView> write(
            Actor actor,
            Locale locale,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProfileBody body) {
        Authorship author = new Authorship(actor.id(), actor.clientId(), actor.sourceIp());
        Written written = writing.write(actor.accountId(), ProfileReader.read(body), author, new SeenVersion(ifMatch));
        PatientView patient = views.of(written.patient(), locale);
        var answer = written.registered() ? ResponseEntity.created(URI.create(PATH)) : ResponseEntity.ok();
        return answer.eTag(Versions.etag(patient.version())).body(patient);
    }

    @GetMapping("/versions")
    @Access(roles = Role.PATIENT, scope = "records:read")
    @Operation(operationId = "listProfileVersions", summary = "Every version of the caller's own profile, newest first")
    Page<VersionView> versions(
            Actor actor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable Long after) {
        long before = after == null ? Long.MAX_VALUE : after;
        List<ProfileVersion> found = versions.own(actor.accountId(), before, limit + 1);
        return Page.byKey(found, limit, ProfileVersion::version).map(VersionView::of);
    }
}
