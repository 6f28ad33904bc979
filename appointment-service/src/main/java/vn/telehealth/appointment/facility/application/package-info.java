/** Use cases around facilities. */
@NullMarked
package vn.telehealth.appointment.facility.application;

import org.jspecify.annotations.NullMarked;
