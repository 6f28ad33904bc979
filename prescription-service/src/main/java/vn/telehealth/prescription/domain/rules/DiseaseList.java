package vn.telehealth.prescription.domain.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Diseases by ICD-10: single categories ({@code I10}), codes ({@code E78.0}) and ranges of categories ({@code E10-E14}). */
public final class DiseaseList {

    private static final Pattern RANGE = Pattern.compile("([A-Z]\\d{2})-([A-Z]\\d{2})");
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{2}(\\.\\d{1,2})?");
    private static final int CATEGORY = 3;

    private final List<String> entries;

    public DiseaseList(List<String> entries) {
        this.entries = entries.stream().map(String::strip).toList();
        for (String entry : this.entries) {
            if (!RANGE.matcher(entry).matches() && !CODE.matcher(entry).matches()) {
                throw new IllegalArgumentException("Neither an ICD-10 code nor a range of categories: " + entry);
            }
        }
    }

    public boolean contains(String icd10) {
        String code = icd10.toUpperCase(Locale.ROOT);
        return entries.stream().anyMatch(entry -> holds(entry, code));
    }

    public int size() {
        return entries.size();
    }

    private static boolean holds(String entry, String code) {
        var range = RANGE.matcher(entry);
        if (range.matches()) {
            String category = code.substring(0, Math.min(CATEGORY, code.length()));
            return category.compareTo(range.group(1)) >= 0 && category.compareTo(range.group(2)) <= 0;
        }
        return code.equals(entry) || code.startsWith(entry.contains(".") ? entry : entry + ".");
    }
}
