/** Fills stores with what benches find there: fast, but such that the services take it for their own. */
@NullMarked
package vn.telehealth.e2e.bench.fill;

import org.jspecify.annotations.NullMarked;
