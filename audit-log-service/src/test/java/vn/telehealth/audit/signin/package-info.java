@NullMarked
package vn.telehealth.audit.signin;

import org.jspecify.annotations.NullMarked;
