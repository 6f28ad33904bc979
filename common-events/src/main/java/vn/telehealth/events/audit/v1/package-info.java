/** Version 1 of what the audit log takes and gives. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.events.audit.v1;
