/** Every OpenAPI document against the running fleet: whatever a caller sends is answered as the document says. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.e2e.fuzz;
