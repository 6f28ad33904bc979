package vn.telehealth.e2e.faults.check;

import java.util.ArrayList;
import java.util.List;
import vn.telehealth.e2e.faults.evidence.Evidence;

/** Holds evidence to every rule. */
public final class Judge {

    private static final List<Rule> RULES = List.of(
            new AnswersHold(),
            new AnswersAreWritten(),
            new ChangesAreTold(),
            new NothingTwice(),
            new VisitsEnd(),
            new PartsAgree(),
            new MedicinesHandedOutOnce(),
            new LogHasAll(),
            new LogIsSigned(),
            new NothingLeftBehind());

    private Judge() {}

    /** @return every rule that is broken, with what breaks it; empty when all is well */
    public static List<Finding> judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            String name = rule.getClass().getSimpleName();
            rule.broken(evidence).forEach(what -> findings.add(new Finding(name, what)));
        }
        return findings;
    }
}
