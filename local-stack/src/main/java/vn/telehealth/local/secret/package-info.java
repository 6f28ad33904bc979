/** Passwords, PINs and keys, made on first start. */
@NullMarked
package vn.telehealth.local.secret;

import org.jspecify.annotations.NullMarked;
