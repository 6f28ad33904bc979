/** The {@code ./telehealth} command. */
@NullMarked
package vn.telehealth.local.cli;

import org.jspecify.annotations.NullMarked;
