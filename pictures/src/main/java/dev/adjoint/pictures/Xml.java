package dev.adjoint.pictures;

/** Texts as XML wants them. */
final class Xml {
    /** Stands for a character that cannot be shown. */
    static final int REPLACEMENT = 0xfffd;

    private static final int FIRST_DIRECTION = 0x202a;
    private static final int LAST_DIRECTION = 0x202e;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;

    private Xml() {}

    /**
     * A text as one line of characters that XML can hold. White space and control characters become a space; halves of
     * characters, and those that turn the direction of writing, the replacement character.
     */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().map(Xml::permitted).forEach(line::appendCodePoint);
        return line.toString().replaceAll(" +", " ").strip();
    }

    /** A text of permitted characters as the content of an element, or of an attribute in double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static int permitted(int point) {
        if (Character.isISOControl(point) || Character.isSpaceChar(point)) {
            return ' ';
        }
        boolean isHalf = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean isNoCharacter = (point & 0xfffe) == 0xfffe;
        boolean isDirection = (point >= FIRST_DIRECTION && point <= LAST_DIRECTION)
                || (point >= FIRST_ISOLATE && point <= LAST_ISOLATE);
        return isHalf || isNoCharacter || isDirection ? REPLACEMENT : point;
    }
}
