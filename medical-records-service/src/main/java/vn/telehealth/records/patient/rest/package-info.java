/** HTTP interface of the patient register. */
@NullMarked
package vn.telehealth.records.patient.rest;

import org.jspecify.annotations.NullMarked;
