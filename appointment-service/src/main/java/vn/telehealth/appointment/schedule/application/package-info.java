/** Use cases around availability and slots. */
@NullMarked
package vn.telehealth.appointment.schedule.application;

import org.jspecify.annotations.NullMarked;
