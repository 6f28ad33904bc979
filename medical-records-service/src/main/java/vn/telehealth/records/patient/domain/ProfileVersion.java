package vn.telehealth.records.patient.domain;

import java.time.Instant;

/** One write of a profile. */
public record ProfileVersion(long version, Instant writtenAt, Authorship author, Profile profile) {}
