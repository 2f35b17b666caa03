package dev.adjoint.processor.javac;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the text of a source file belongs. */
final class SourceText {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:\\w+ )*(?:class|interface|enum|record)\\s+(\\w+)");
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:\\w+ )*(?:class|interface|enum|record)\\s+(\\w+)");
    private static final Pattern MODULE = Pattern.compile("(?m)^(?:open )?module ");

    private SourceText() {}

    /** The path of the file, {@code p/Foo.java} for example. */
    static String path(String text) {
        if (MODULE.matcher(text).find()) {
            return "module-info.java";
        }
        Matcher inPackage = PACKAGE.matcher(text);
        String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
        Matcher type = PUBLIC_TYPE.matcher(text);
        if (!type.find()) {
            type = TYPE.matcher(text);
            if (!type.find()) {
                throw new IllegalArgumentException("no type at the start of a line: " + text);
            }
        }
        return folder + type.group(1) + ".java";
    }
}
