/** HTTP interface of examinations and of the catalogue of diagnoses. */
@NullMarked
package vn.telehealth.examination.rest;

import org.jspecify.annotations.NullMarked;
