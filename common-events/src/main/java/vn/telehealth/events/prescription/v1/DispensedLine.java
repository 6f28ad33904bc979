package vn.telehealth.events.prescription.v1;

/**
 * What was handed out of one line.
 *
 * @param line number of the line on the prescription, from 1
 * @param quantity quantity in the unit of the line, decimal
 */
public record DispensedLine(int line, String quantity) {}
