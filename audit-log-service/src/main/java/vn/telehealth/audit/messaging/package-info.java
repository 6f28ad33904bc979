/** Reads every topic of the fleet into the log. */
@NullMarked
package vn.telehealth.audit.messaging;

import org.jspecify.annotations.NullMarked;
