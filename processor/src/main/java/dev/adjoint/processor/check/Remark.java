package dev.adjoint.processor.check;

import dev.adjoint.processor.diagnostics.Message;

/** What a check found, for the user. */
public record Remark(Message message, String text) {
    static Remark of(Message message, Object... words) {
        return new Remark(message, message.text(words));
    }

    /** The same, followed by a table. */
    Remark with(String table) {
        return new Remark(message, text + "\n" + table);
    }
}
