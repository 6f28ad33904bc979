/** Brings sign-ins, which happen at the identity provider, into the log. */
@NullMarked
package vn.telehealth.audit.signin;

import org.jspecify.annotations.NullMarked;
