/** What has to stand inside the servers before the services can use them. */
@NullMarked
package vn.telehealth.local.setup;

import org.jspecify.annotations.NullMarked;
