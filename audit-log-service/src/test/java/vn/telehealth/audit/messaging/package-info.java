@NullMarked
package vn.telehealth.audit.messaging;

import org.jspecify.annotations.NullMarked;
