@NullMarked
package vn.telehealth.platform.token;

import org.jspecify.annotations.NullMarked;
