/** What the examination service tells and hears on Kafka. */
@NullMarked
package vn.telehealth.examination.messaging;

import org.jspecify.annotations.NullMarked;
