/** Events written in the transaction of the change they tell of. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.outbox;
