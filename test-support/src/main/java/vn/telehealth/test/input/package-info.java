/** Hostile input: what parsers of outsiders' bytes and text are tried with, and within which bounds they have to answer. */
@NullMarked
package vn.telehealth.test.input;

import org.jspecify.annotations.NullMarked;
