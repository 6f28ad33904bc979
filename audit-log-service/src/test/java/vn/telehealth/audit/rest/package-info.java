@NullMarked
package vn.telehealth.audit.rest;

import org.jspecify.annotations.NullMarked;
