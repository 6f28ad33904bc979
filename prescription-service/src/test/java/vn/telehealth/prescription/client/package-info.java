@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.client;
