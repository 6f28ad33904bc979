package vn.telehealth.examination.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the problems of a write that follows on a version. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ApiResponse(
        responseCode = "409",
        description = "The examination is in another state",
        content = @Content(mediaType = VersionedWrite.PROBLEM, schema = @Schema(ref = VersionedWrite.REF)))
@ApiResponse(
        responseCode = "412",
        description = "It changed meanwhile",
        content = @Content(mediaType = VersionedWrite.PROBLEM, schema = @Schema(ref = VersionedWrite.REF)))
@ApiResponse(
        responseCode = "422",
        description = "Says field by field what is wrong or lacks",
        content = @Content(mediaType = VersionedWrite.PROBLEM, schema = @Schema(ref = VersionedWrite.REF)))
@ApiResponse(
        responseCode = "428",
        description = "If-Match is missing",
        content = @Content(mediaType = VersionedWrite.PROBLEM, schema = @Schema(ref = VersionedWrite.REF)))
@interface VersionedWrite {

    /** Media type of problems. */
    String PROBLEM = "application/problem+json";

    /** Schema of problems. */
    String REF = "#/components/schemas/Problem";
}
