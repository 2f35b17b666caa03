package dev.adjoint.processor.report;

public final class ReportPage {
    public static String html(MethodReport r, String index) {
        StringBuilder s = new StringBuilder(
                r.packageName() + " " + r.companion() + " " + r.method() + " " + r.file() + " " + r.member() + "\n");
        r.source().forEach(e -> {
            s.append("== " + e.title() + "\n");
            int n = e.firstLine();
            for (String l : e.lines()) s.append(n++ + " " + l + "\n");
        });
        s.append("== forward\n");
        r.forward().forEach(l -> s.append((l.isContext() ? "~ " : "  ") + l.text() + "   " + l.sourceLines() + "\n"));
        s.append("== reverse\n");
        r.reverse().forEach(l -> s.append((l.isContext() ? "~ " : "  ") + l.text() + "   " + l.sourceLines() + "\n"));
        s.append("== steps\n");
        r.steps().forEach(l -> s.append(l + "\n"));
        s.append("== graph\n");
        r.graph().nodes().forEach(l -> s.append(l + "\n"));
        r.graph().edges().forEach(l -> s.append(l + "\n"));
        s.append("== storage\n");
        r.storage().forEach(l -> s.append(l + "\n"));
        s.append("== variables\n");
        r.variables().forEach(l -> s.append(l + "\n"));
        s.append("== opt\n");
        r.optimisations().forEach(l -> s.append(l + "\n"));
        return s.toString();
    }
}
