@NullMarked
package vn.telehealth.audit.verifier;

import org.jspecify.annotations.NullMarked;
