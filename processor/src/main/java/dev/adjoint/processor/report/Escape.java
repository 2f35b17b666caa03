package dev.adjoint.processor.report;

/** Makes any text safe to stand in HTML, in an element or in a quoted attribute. */
final class Escape {
    private Escape() {}

    static String html(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(escaped, character));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\t', '\n' -> escaped.append((char) character);
            default -> {
                if (isUnseen(character)) {
                    // As Java would write it: the page shows what is there.
                    escaped.append("\\u%04x".formatted(character));
                } else {
                    escaped.appendCodePoint(character);
                }
            }
        }
    }

    /** Characters that HTML forbids, and those that change the order in which the characters around them are shown. */
    private static boolean isUnseen(int character) {
        return Character.isISOControl(character)
                || isBetween(character, 0xd800, 0xdfff)
                || isBetween(character, 0x2028, 0x202e)
                || isBetween(character, 0x2066, 0x2069)
                || isBetween(character, 0x200e, 0x200f)
                || character == 0x061c
                || character == 0xfeff
                || isBetween(character, 0xfdd0, 0xfdef)
                || (character & 0xfffe) == 0xfffe;
    }

    private static boolean isBetween(int character, int first, int last) {
        return first <= character && character <= last;
    }
}
