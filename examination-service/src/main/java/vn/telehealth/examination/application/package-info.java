/** Use cases of examinations and of the catalogue of diagnoses. */
@NullMarked
package vn.telehealth.examination.application;

import org.jspecify.annotations.NullMarked;
