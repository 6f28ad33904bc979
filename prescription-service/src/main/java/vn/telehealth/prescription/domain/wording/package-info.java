/** Numbers and directions in the Vietnamese of a prescription. */
@NullMarked
package vn.telehealth.prescription.domain.wording;

import org.jspecify.annotations.NullMarked;
