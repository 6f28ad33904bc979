/** Examinations in PostgreSQL. */
@NullMarked
package vn.telehealth.examination.persistence;

import org.jspecify.annotations.NullMarked;
