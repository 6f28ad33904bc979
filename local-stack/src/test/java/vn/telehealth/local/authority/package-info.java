@NullMarked
package vn.telehealth.local.authority;

import org.jspecify.annotations.NullMarked;
