/** Values that several features speak of. */
@NullMarked
package vn.telehealth.appointment.shared.domain;

import org.jspecify.annotations.NullMarked;
