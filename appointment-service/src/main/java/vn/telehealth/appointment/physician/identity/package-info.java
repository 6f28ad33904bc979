/** Accounts at the identity provider. */
@NullMarked
package vn.telehealth.appointment.physician.identity;

import org.jspecify.annotations.NullMarked;
