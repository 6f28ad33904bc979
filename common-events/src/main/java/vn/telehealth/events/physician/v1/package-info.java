/** Version 1 of the physician events: fields are only ever added, and added ones may be absent. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.events.physician.v1;
