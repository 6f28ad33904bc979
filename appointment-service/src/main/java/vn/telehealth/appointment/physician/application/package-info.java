/** Use cases around credentials and accounts. */
@NullMarked
package vn.telehealth.appointment.physician.application;

import org.jspecify.annotations.NullMarked;
