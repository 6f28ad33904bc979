/** The medical-records service. */
@NullMarked
package vn.telehealth.records;

import org.jspecify.annotations.NullMarked;
