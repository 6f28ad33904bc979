package vn.telehealth.prescription.domain.formulary;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV (RFC 4180): quoted cells may hold commas, quotes (doubled) and line breaks. Empty lines are passed over. */
final class CsvRows {

    private static final char QUOTE = '"';

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int at;

    private CsvRows(String text) {
        // Spreadsheets put a byte order mark in front.
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static List<List<String>> of(String text) {
        return new CsvRows(text).read();
    }

    private List<List<String>> read() {
        while (at < text.length()) {
            char next = text.charAt(at++);
            switch (next) {
                case QUOTE -> quoted();
                case ',' -> endCell();
                case '\n' -> endRow();
                case '\r' -> {
                    // Belongs to the line break that follows.
                }
                default -> cell.append(next);
            }
        }
        endRow();
        return rows;
    }

    private void quoted() {
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != QUOTE) {
                cell.append(next);
            } else if (at < text.length() && text.charAt(at) == QUOTE) {
                cell.append(QUOTE);
                at++;
            } else {
                return;
            }
        }
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        if (row.isEmpty() && cell.isEmpty()) {
            return;
        }
        endCell();
        rows.add(row);
        row = new ArrayList<>();
    }
}
