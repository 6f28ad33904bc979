/**
 * The log in MongoDB: collections that are only ever inserted into. {@code records} by leaf index, {@code tiles} with the
 * hashes of completed subtrees, {@code checkpoints} by number, {@code subjects} with whose data an object is.
 */
@NullMarked
package vn.telehealth.audit.store;

import org.jspecify.annotations.NullMarked;
