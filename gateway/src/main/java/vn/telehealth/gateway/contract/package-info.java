/** What the services say they offer, held against what is asked. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway.contract;
