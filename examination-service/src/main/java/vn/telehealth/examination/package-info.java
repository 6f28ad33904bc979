/** The examination service. */
@NullMarked
package vn.telehealth.examination;

import org.jspecify.annotations.NullMarked;
