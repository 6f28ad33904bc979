package vn.telehealth.prescription.pdf;

import java.util.ArrayList;
import java.util.List;

/** Breaks runs of text into lines at spaces, and a word that is longer than a line wherever it must. */
final class LineBreaker {

    private final Typeface typeface;
    private final float width;
    private final List<List<Run>> lines = new ArrayList<>();
    private List<Run> line = new ArrayList<>();
    private float used;

    private LineBreaker(Typeface typeface, float width) {
        this.typeface = typeface;
        this.width = width;
    }

    static List<List<Run>> lines(Typeface typeface, float width, List<Run> runs) {
        LineBreaker breaker = new LineBreaker(typeface, width);
        for (Run run : runs) {
            breaker.add(run);
        }
        breaker.finishLine();
        return breaker.lines;
    }

    private void add(Run run) {
        String[] paragraphs = run.text().split("\\R", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                finishLine();
            }
            addWords(typeface.printable(paragraphs[i]), run.style());
        }
    }

    private void addWords(String text, Style style) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
            while (end < text.length() && text.charAt(end) != ' ') {
                end++;
            }
            addWord(text.substring(start, end), style);
            start = end;
        }
    }

    private void addWord(String word, Style style) {
        String piece = line.isEmpty() ? word.stripLeading() : word;
        if (used + typeface.width(piece, style) > width && !line.isEmpty()) {
            // Kept for those who read or copy the text: without it the words at the break would grow together.
            put(" ", line.getLast().style());
            finishLine();
            piece = word.stripLeading();
        }
        while (typeface.width(piece, style) > width) {
            int fits = longestFit(piece, style);
            put(piece.substring(0, fits), style);
            finishLine();
            piece = piece.substring(fits);
        }
        put(piece, style);
    }

    private int longestFit(String word, Style style) {
        int fits = word.offsetByCodePoints(0, 1);
        while (fits < word.length()) {
            int next = word.offsetByCodePoints(fits, 1);
            if (typeface.width(word.substring(0, next), style) > width) {
                break;
            }
            fits = next;
        }
        return fits;
    }

    private void put(String text, Style style) {
        if (text.isEmpty()) {
            return;
        }
        used += typeface.width(text, style);
        if (!line.isEmpty() && line.getLast().style().equals(style)) {
            line.set(line.size() - 1, new Run(line.getLast().text() + text, style));
        } else {
            line.add(new Run(text, style));
        }
    }

    private void finishLine() {
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
        }
        line = new ArrayList<>();
        used = 0;
    }
}
