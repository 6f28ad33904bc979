package vn.telehealth.events.examination.v1;

/**
 * One line of the medication plan: codes and amounts, no free text.
 *
 * @param medicineCode code of the medicine in the formulary of the prescription service
 * @param quantity total quantity in the medicine's unit, decimal
 * @param dosePerTime dose each time in the medicine's unit, decimal
 * @param timesPerDay how often a day
 * @param days for how many days
 * @param route code of the route, for example {@code ORAL}
 * @param timing code of the moment, for example {@code AFTER_MEAL}
 */
public record PlannedMedicine(
        String medicineCode,
        String quantity,
        String dosePerTime,
        int timesPerDay,
        int days,
        String route,
        String timing) {}
