/** Processes that outlive the command which started them: launched, found again, stopped. */
@NullMarked
package vn.telehealth.local.process;

import org.jspecify.annotations.NullMarked;
