/**
 * The Merkle tree of the audit log in the shapes of RFC 9162: hashes, proofs, checkpoints. Pure Java, no I/O.
 */
@NullMarked
package vn.telehealth.audit.log;

import org.jspecify.annotations.NullMarked;
