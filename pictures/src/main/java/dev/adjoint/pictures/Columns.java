package dev.adjoint.pictures;

/**
 * How wide a text is in a font whose letters are all of one width. Which font that will be is not known, and the
 * picture is to be the same everywhere, so no font is asked: these are the widths of the widest ones.
 */
final class Columns {
    /** The size of the font. */
    static final double FONT = 13;

    /** A letter; in the common fonts it is 0.5 to 0.602 of their size. */
    private static final double NARROW = 0.62;

    /** What such a font lacks and another one lends: Chinese, emoji. */
    private static final double WIDE = 1.4;

    private static final String ELLIPSIS = "\u2026";

    private Columns() {}

    static double width(String text) {
        return FONT * text.codePoints().mapToDouble(Columns::width).sum();
    }

    /** Whether each character is one that those fonts have. */
    static boolean isCertain(String text) {
        return text.codePoints().allMatch(Columns::isNarrow);
    }

    /** The text, without its middle if it is wider than so many letters. */
    static String shortened(String text, int letters) {
        double most = letters * NARROW * FONT;
        if (width(text) <= most) {
            return text;
        }
        int head = 0;
        int tail = text.length();
        while (true) {
            int longer = after(text, head);
            if (width(text.substring(0, longer) + ELLIPSIS + text.substring(tail)) > most) {
                break;
            }
            head = longer;
            int earlier = before(text, tail);
            if (width(text.substring(0, head) + ELLIPSIS + text.substring(earlier)) > most) {
                break;
            }
            tail = earlier;
        }
        return text.substring(0, head) + ELLIPSIS + text.substring(tail);
    }

    /** The end of the character that begins here, and of the marks on it. */
    private static int after(String text, int start) {
        int end = text.offsetByCodePoints(start, 1);
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    /** The beginning of the character that ends here, with the marks on it. */
    private static int before(String text, int end) {
        int start = text.offsetByCodePoints(end, -1);
        while (start > 0 && isMark(text.codePointAt(start))) {
            start = text.offsetByCodePoints(start, -1);
        }
        return start;
    }

    private static double width(int point) {
        if (isMark(point)) {
            return 0;
        }
        return isNarrow(point) ? NARROW : WIDE;
    }

    /** Latin, Greek and Cyrillic letters, digits, punctuation, the replacement character. */
    private static boolean isNarrow(int point) {
        return point < 0x300
                || (point >= 0x370 && point < 0x530)
                || (point >= 0x2010 && point < 0x2030)
                || point == Xml.REPLACEMENT;
    }

    /** What stands on a character or joins two. */
    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
