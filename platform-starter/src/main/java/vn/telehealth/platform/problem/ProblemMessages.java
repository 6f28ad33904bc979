package vn.telehealth.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in English and Vietnamese, of the service first, then of the platform. */
public final class ProblemMessages {

    private static final List<String> BUNDLES = List.of("messages.problems", "messages.platform");
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    /** The text of a key; empty where no bundle has it. */
    public Optional<String> find(String key, Locale locale, Map<String, ?> arguments) {
        return BUNDLES.stream()
                .flatMap(bundle -> lookUp(bundle, key, locale).stream())
                .findFirst()
                .map(text -> fill(text, arguments));
    }

    private static Optional<String> lookUp(String bundle, String key, Locale locale) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle(bundle, locale, NO_FALLBACK).getString(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static String fill(String text, Map<String, ?> arguments) {
        return ARGUMENT.matcher(text).replaceAll(match -> {
            Object value = arguments.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : Objects.toString(value));
        });
    }
}
