/** Settings and what no adapter owns. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.config;
