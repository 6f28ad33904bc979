/** Version 1 of the patient events: fields are only ever added, and added ones may be absent. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.events.patient.v1;
