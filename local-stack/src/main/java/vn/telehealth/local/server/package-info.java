/** The servers and services of the stack, one entry each. */
@NullMarked
package vn.telehealth.local.server;

import org.jspecify.annotations.NullMarked;
