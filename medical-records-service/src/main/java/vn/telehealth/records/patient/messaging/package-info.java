/** What the patient register tells and hears on Kafka. */
@NullMarked
package vn.telehealth.records.patient.messaging;

import org.jspecify.annotations.NullMarked;
