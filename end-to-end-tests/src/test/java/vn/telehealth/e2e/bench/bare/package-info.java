/** The bare service that others are held against: it asks for a token as they do, and does nothing. */
@NullMarked
package vn.telehealth.e2e.bench.bare;

import org.jspecify.annotations.NullMarked;
