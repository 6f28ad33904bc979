/** Parts of the log and their proofs as files that can be checked offline. */
@NullMarked
package vn.telehealth.audit.export;

import org.jspecify.annotations.NullMarked;
