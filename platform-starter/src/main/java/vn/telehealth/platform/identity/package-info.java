/**
 * What services ask of the identity provider: accounts of physicians and clients of pharmacies. Each service does so
 * with its own client, which may do nothing else.
 */
@NullMarked
package vn.telehealth.platform.identity;

import org.jspecify.annotations.NullMarked;
