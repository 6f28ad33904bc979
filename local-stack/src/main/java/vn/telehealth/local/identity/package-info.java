/**
 * People and pharmacies as real HTTP clients of the identity provider: registration, invitation, sign-in with a second
 * factor, password reset. Used by the command line, the demo and the end-to-end tests; never part of a deployment.
 */
@NullMarked
package vn.telehealth.local.identity;

import org.jspecify.annotations.NullMarked;
