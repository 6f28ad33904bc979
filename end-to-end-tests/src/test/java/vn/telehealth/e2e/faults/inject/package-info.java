/** What goes wrong, and how it is put right again. */
@NullMarked
package vn.telehealth.e2e.faults.inject;

import org.jspecify.annotations.NullMarked;
