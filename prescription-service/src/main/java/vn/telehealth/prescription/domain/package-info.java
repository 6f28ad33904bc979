/** The prescription: its rules, its states, and the ports it needs. */
@NullMarked
package vn.telehealth.prescription.domain;

import org.jspecify.annotations.NullMarked;
