/**
 * The people and the pharmacy that come with a local stack, and nowhere else: each made through the same doors as real
 * ones when first asked for.
 */
@NullMarked
package vn.telehealth.local.sandbox;

import org.jspecify.annotations.NullMarked;
