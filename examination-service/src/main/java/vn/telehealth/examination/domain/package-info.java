/** What a physician finds, diagnoses and plans during one visit, and the life of that examination. */
@NullMarked
package vn.telehealth.examination.domain;

import org.jspecify.annotations.NullMarked;
