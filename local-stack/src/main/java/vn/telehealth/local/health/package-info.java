/** Questions that tell whether a server answers. */
@NullMarked
package vn.telehealth.local.health;

import org.jspecify.annotations.NullMarked;
