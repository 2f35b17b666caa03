package dev.adjoint.processor.report;

import java.util.List;

public final class IndexPage {
    public record Entry(String a) {
        public static Entry of(MethodReport r, String link) {
            return new Entry(link);
        }
    }

    public static String html(List<Entry> e) {
        return e.toString();
    }
}
