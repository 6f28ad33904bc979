/** From decisions on credentials to contract events. */
@NullMarked
package vn.telehealth.appointment.physician.messaging;

import org.jspecify.annotations.NullMarked;
