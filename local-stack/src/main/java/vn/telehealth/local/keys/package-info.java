/** The keys that columns are sealed with. */
@NullMarked
package vn.telehealth.local.keys;

import org.jspecify.annotations.NullMarked;
