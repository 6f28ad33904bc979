/** Version 1 of the examination events: fields are only ever added, and added ones may be absent. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.events.examination.v1;
