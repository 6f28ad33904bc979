/** Version 1 of the appointment events: fields are only ever added, and added ones may be absent. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.events.appointment.v1;
