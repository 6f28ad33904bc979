@NullMarked
package vn.telehealth.audit.store;

import org.jspecify.annotations.NullMarked;
