/** Measures the fleet, arms interleaved in one run, and writes {@code docs/performance.md}. */
@NullMarked
package vn.telehealth.e2e.bench;

import org.jspecify.annotations.NullMarked;
