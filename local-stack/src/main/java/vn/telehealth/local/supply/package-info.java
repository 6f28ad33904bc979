/** Where programs come from: servers from Maven repositories, services from this build, start-up caches of the JVM. */
@NullMarked
package vn.telehealth.local.supply;

import org.jspecify.annotations.NullMarked;
