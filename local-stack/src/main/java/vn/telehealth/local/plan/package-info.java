/** What the stack is made of, and the order in which its parts start and stop. */
@NullMarked
package vn.telehealth.local.plan;

import org.jspecify.annotations.NullMarked;
