@NullMarked
package vn.telehealth.platform.sealing;

import org.jspecify.annotations.NullMarked;
