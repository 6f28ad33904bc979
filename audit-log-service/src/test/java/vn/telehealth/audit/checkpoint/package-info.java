@NullMarked
package vn.telehealth.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
