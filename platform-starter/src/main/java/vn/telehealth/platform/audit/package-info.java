/** What is audited beside the events. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.audit;
