@NullMarked
package vn.telehealth.audit.log;

import org.jspecify.annotations.NullMarked;
