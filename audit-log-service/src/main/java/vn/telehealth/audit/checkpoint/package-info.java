/** Signed checkpoints: made after bursts and in regular intervals, and published. */
@NullMarked
package vn.telehealth.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
