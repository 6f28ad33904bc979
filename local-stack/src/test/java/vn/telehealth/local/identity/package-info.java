@NullMarked
package vn.telehealth.local.identity;

import org.jspecify.annotations.NullMarked;
