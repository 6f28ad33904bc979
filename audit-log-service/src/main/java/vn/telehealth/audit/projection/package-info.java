/** What an event of the fleet becomes in the log. */
@NullMarked
package vn.telehealth.audit.projection;

import org.jspecify.annotations.NullMarked;
