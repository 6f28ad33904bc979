/** What auditors may read of the log and prove, and patients of accesses to their data. */
@NullMarked
package vn.telehealth.audit.rest;

import org.jspecify.annotations.NullMarked;
