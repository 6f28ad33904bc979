/** Credentials of physicians, decided by two people, and the sign-in account that follows them. */
@NullMarked
package vn.telehealth.appointment.physician.domain;

import org.jspecify.annotations.NullMarked;
