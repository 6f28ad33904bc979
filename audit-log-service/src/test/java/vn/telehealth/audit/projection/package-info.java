@NullMarked
package vn.telehealth.audit.projection;

import org.jspecify.annotations.NullMarked;
