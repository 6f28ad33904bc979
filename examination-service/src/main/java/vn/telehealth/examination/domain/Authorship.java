package vn.telehealth.examination.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a version and from where.
 *
 * @param account subject of the token
 * @param client OAuth client the request came through
 * @param sourceIp address of the caller, where known
 */
public record Authorship(
        String account, String client, @Nullable String sourceIp) {}
