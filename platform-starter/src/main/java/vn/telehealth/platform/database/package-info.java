/** How services use their database. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.database;
