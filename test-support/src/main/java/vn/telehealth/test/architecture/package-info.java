/** Rules of the code, as ArchUnit rules. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.test.architecture;
