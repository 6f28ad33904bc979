/** When physicians can be seen. */
@NullMarked
package vn.telehealth.appointment.schedule.domain;

import org.jspecify.annotations.NullMarked;
