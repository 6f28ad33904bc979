package vn.telehealth.audit.verifier;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A strict reader of the log's JSON: whole numbers only, no name twice, nothing after the value. */
final class Json {

    private static final int DEEPEST = 32;
    /** A proof file of a million records has at most two for each. */
    private static final int MOST_VALUES = 2_100_000;

    private static final int END = -1;

    private final Reader in;
    private int next;
    private int values;

    private Json(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
    }

    /**
     * @return maps, lists, strings, longs, booleans and null
     * @throws IllegalArgumentException when it is not such JSON
     */
    static @Nullable Object read(Reader in) throws IOException {
        var json = new Json(in);
        var value = json.value(0);
        json.skipBlanks();
        if (json.next != END) {
            throw json.unexpected();
        }
        return value;
    }

    static @Nullable Object read(String text) {
        try {
            return read(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private @Nullable Object value(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("JSON nested too deeply");
        }
        if (++values > MOST_VALUES) {
            throw new IllegalArgumentException("JSON of too many values");
        }
        skipBlanks();
        return switch (next) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) throws IOException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var more = first('}'); more; more = another('}')) {
            skipBlanks();
            var name = string();
            skipBlanks();
            expect(':');
            if (members.containsKey(name)) {
                throw new IllegalArgumentException("The name " + name + " stands twice in an object");
            }
            members.put(name, value(depth + 1));
        }
        return members;
    }

    private List<@Nullable Object> array(int depth) throws IOException {
        var items = new ArrayList<@Nullable Object>();
        for (var more = first(']'); more; more = another(']')) {
            items.add(value(depth + 1));
        }
        return items;
    }

    private boolean first(char close) throws IOException {
        advance();
        skipBlanks();
        return !closed(close);
    }

    private boolean another(char close) throws IOException {
        skipBlanks();
        if (closed(close)) {
            return false;
        }
        expect(',');
        return true;
    }

    private boolean closed(char close) throws IOException {
        if (next != close) {
            return false;
        }
        advance();
        return true;
    }

    private String string() throws IOException {
        expect('"');
        var text = new StringBuilder();
        while (next != '"') {
            if (next < 0x20) {
                throw unexpected();
            }
            var c = (char) next;
            advance();
            text.append(c == '\\' ? escaped() : c);
        }
        advance();
        return text.toString();
    }

    private char escaped() throws IOException {
        var c = next;
        advance();
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw unexpected();
        };
    }

    private char unicode() throws IOException {
        var code = 0;
        for (var i = 0; i < 4; i++) {
            var digit = next < 128 ? Character.digit(next, 16) : -1;
            if (digit < 0) {
                throw unexpected();
            }
            code = code << 4 | digit;
            advance();
        }
        return (char) code;
    }

    private Long number() throws IOException {
        var digits = new StringBuilder();
        while (next == '-' || next >= '0' && next <= '9') {
            digits.append((char) next);
            advance();
        }
        if (!digits.toString().matches("0|-?[1-9][0-9]{0,17}")) {
            throw unexpected();
        }
        return Long.valueOf(digits.toString());
    }

    private @Nullable Object word(String word, @Nullable Object value) throws IOException {
        for (var c : word.toCharArray()) {
            expect(c);
        }
        return value;
    }

    private void expect(char c) throws IOException {
        if (next != c) {
            throw unexpected();
        }
        advance();
    }

    private void skipBlanks() throws IOException {
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            advance();
        }
    }

    private void advance() throws IOException {
        next = in.read();
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException(next == END ? "JSON ends too early" : "Unexpected JSON character " + next);
    }
}
