@NullMarked
package vn.telehealth.audit.identity;

import org.jspecify.annotations.NullMarked;
