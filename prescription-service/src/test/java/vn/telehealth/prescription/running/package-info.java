/** The whole service over real servers: database, broker, token, health authority. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.running;
