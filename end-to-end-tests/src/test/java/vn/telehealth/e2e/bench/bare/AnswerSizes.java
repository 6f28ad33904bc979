package vn.telehealth.e2e.bench.bare;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the answers are, in bytes.
 *
 * @param get to a GET
 * @param post to a POST
 */
@ConfigurationProperties("bare.bytes")
record AnswerSizes(int get, int post) {}
