/** The main journey, walked by real clients and told in plain words. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.local.demo;
