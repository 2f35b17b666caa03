package dev.adjoint.pictures;

import java.util.Locale;

/**
 * The colours. Values are blue and adjoints orange, the two colours of the palette of Okabe and Ito that everyone can
 * tell apart; a text has a contrast of 7 : 1 or more, on a light and on a dark page.
 */
enum Ink {
    PAGE("#ffffff", "#0d1117"),
    /** Borders and arrows. */
    LINE("#57606a", "#8b949e"),
    TEXT("#1f2328", "#e6edf3"),
    LABEL("#f3f4f6", "#21262d"),
    DATA("#dceefb", "#0b2a42"),
    DATA_TEXT("#004b78", "#8fd0f8"),
    GRAD("#fdebd0", "#3d2600"),
    GRAD_TEXT("#7a3600", "#ffc266");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    String in(Theme theme) {
        return switch (theme) {
            case LIGHT -> light;
            case DARK -> dark;
        };
    }

    /** The class of what is filled with it. */
    String fill() {
        return "adjoint-fill-" + words();
    }

    /** The class of lines in it. */
    String stroke() {
        return "adjoint-stroke-" + words();
    }

    private String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
