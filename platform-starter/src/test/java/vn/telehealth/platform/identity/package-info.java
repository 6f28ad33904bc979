@NullMarked
package vn.telehealth.platform.identity;

import org.jspecify.annotations.NullMarked;
