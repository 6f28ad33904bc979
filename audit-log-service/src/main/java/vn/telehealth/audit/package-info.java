@NullMarked
package vn.telehealth.audit;

import org.jspecify.annotations.NullMarked;
