/** Events as tests send and see them. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.test.events;
