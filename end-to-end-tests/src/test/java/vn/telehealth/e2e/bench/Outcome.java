package vn.telehealth.e2e.bench;

import java.util.List;

/**
 * What came of it.
 *
 * @param rows each has a target
 * @param remarks further lines of Markdown
 */
record Outcome(List<Row> rows, List<String> remarks) {

    Outcome {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        if (!rows.isEmpty()) {
            text.append(Row.HEADING).append('\n');
            rows.forEach(row -> text.append(row.markdown()).append('\n'));
        }
        if (!rows.isEmpty() && !remarks.isEmpty()) {
            text.append('\n');
        }
        remarks.forEach(remark -> text.append(remark).append('\n'));
        return text.toString();
    }
}
