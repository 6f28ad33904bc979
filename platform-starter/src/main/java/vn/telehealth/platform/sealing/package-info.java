/** Columns that only the service can read: sealed with data keys that a key in the token wraps. */
@NullMarked
package vn.telehealth.platform.sealing;

import org.jspecify.annotations.NullMarked;
