/** ICD-10 in memory: codes, titles in two languages, search. */
@NullMarked
package vn.telehealth.examination.icd10;

import org.jspecify.annotations.NullMarked;
