/** The judge: reads evidence and nothing else, and shares no code with what is judged. */
@NullMarked
package vn.telehealth.e2e.faults.check;

import org.jspecify.annotations.NullMarked;
