package dev.adjoint.processor.check;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of characters by their numbers, which Java reads before anything else (JLS 3.3). */
final class UnicodeEscapes {
    /** A backslash that another one escapes begins none. */
    private static final Pattern ESCAPE = Pattern.compile("(\\\\\\\\)|\\\\u+([0-9a-fA-F]{4})");

    private UnicodeEscapes() {}

    /** The text with the characters in the place of their escapes. */
    static String translate(String text) {
        return ESCAPE.matcher(text).replaceAll(UnicodeEscapes::replacement);
    }

    private static String replacement(MatchResult match) {
        String found = match.group(1);
        return Matcher.quoteReplacement(
                found != null ? found : String.valueOf((char) Integer.parseInt(match.group(2), 16)));
    }
}
