/** What a run leaves behind, gathered from outside: requests and answers, tables, topics, the audit log. */
@NullMarked
package vn.telehealth.e2e.faults.evidence;

import org.jspecify.annotations.NullMarked;
