/** The real edge, before a server that says what reached it. */
@NullMarked
package vn.telehealth.local.edge;

import org.jspecify.annotations.NullMarked;
