/** Published test vectors. */
@NullMarked
package vn.telehealth.test.vectors;

import org.jspecify.annotations.NullMarked;
