/** Client of the health authority: certificates, their status, and time stamps, each by its own RFC. */
@NullMarked
package vn.telehealth.prescription.authority;

import org.jspecify.annotations.NullMarked;
