/** Journeys over the running fleet. */
@NullMarked
package vn.telehealth.e2e;

import org.jspecify.annotations.NullMarked;
