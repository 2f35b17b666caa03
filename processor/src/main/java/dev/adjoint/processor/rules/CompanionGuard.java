package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.List;

/**
 * What the derivatives of those who call a differentiable method ask its companion: it throws if the method may do to
 * arrays what they would miss. The only argument says who asks.
 */
public record CompanionGuard(CompanionCall call, Kind kind) implements Invocation {
    /** What must hold. */
    public enum Kind {
        /** It does not write into the arrays that it is given. */
        READ_ONLY("requireReadOnly"),
        /** What it returns is no array that it is given, nor that of a static field. */
        OWN_RESULT("requireOwnResult");

        private final String member;

        Kind(String member) {
            this.member = member;
        }

        /** The member of the companion. */
        public String member() {
            return member;
        }
    }

    @Override
    public String id() {
        return call.id() + "." + kind.member();
    }

    @Override
    public List<Type> parameters() {
        return List.of(Type.STRING);
    }

    @Override
    public List<Type> results() {
        return List.of();
    }

    @Override
    public boolean writes(int argument) {
        return false;
    }

    @Override
    public Notation notation() {
        return new Notation.Call(call.companion(), kind.member(), false);
    }

    @Override
    public String noun() {
        return "value";
    }

    @Override
    public Evaluation evaluation() {
        return call.evaluation();
    }
}
