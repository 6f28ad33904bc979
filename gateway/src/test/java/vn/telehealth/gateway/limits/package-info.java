@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway.limits;
