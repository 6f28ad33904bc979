/** The local stack: every real server and service of the system on one machine, without containers. */
@NullMarked
package vn.telehealth.local;

import org.jspecify.annotations.NullMarked;
