package vn.telehealth.prescription.domain.rules;

import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.formulary.Medicine;

/** @param index position in what was sent, from 0: a split by kind keeps it, so that answers point at the right line */
public record PrescribedLine(int index, DraftLine line, Medicine medicine) {

    public String field(String name) {
        return "lines[" + index + "]." + name;
    }
}
