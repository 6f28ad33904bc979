/** Clients who do at random, from a seed, what patients, physicians and pharmacies do, and write down every request. */
@NullMarked
package vn.telehealth.e2e.faults.play;

import org.jspecify.annotations.NullMarked;
