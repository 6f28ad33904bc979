/** PostgreSQL behind the ports. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.persistence;
