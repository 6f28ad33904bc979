/** Folders and archives. */
@NullMarked
package vn.telehealth.local.file;

import org.jspecify.annotations.NullMarked;
