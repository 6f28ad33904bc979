/** Dead letters: records that no consumer could process. */
@NullMarked
package vn.telehealth.local.dlt;

import org.jspecify.annotations.NullMarked;
