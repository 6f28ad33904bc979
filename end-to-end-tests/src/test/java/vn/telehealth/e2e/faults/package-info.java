/** Random clients over a fleet whose parts fail, and a judge who saw nothing but what they wrote down and what remains. */
@NullMarked
package vn.telehealth.e2e.faults;

import org.jspecify.annotations.NullMarked;
