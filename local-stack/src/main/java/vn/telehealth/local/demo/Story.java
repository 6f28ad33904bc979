package vn.telehealth.local.demo;

import java.io.PrintWriter;

/** Tells what happens, to people at a terminal. */
final class Story {

    private final PrintWriter out;
    private int chapter;

    Story(PrintWriter out) {
        this.out = out;
    }

    void chapter(String title) {
        chapter++;
        out.printf("%n%d. %s%n", chapter, title);
        out.flush();
    }

    /** Something that went as it should. */
    void tell(String sentence) {
        out.println("   ✓ " + sentence);
        out.flush();
    }

    /** Something that takes a while. */
    void wait(String sentence) {
        out.println("   … " + sentence);
        out.flush();
    }

    void show(String text) {
        text.lines().forEach(line -> out.println("     " + line));
        out.flush();
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}
