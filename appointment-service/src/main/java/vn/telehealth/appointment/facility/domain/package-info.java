/** Where care is given. */
@NullMarked
package vn.telehealth.appointment.facility.domain;

import org.jspecify.annotations.NullMarked;
