package dev.adjoint.attack;

import java.util.Objects;

/** How a call ended: with a value or an exception. */
record Ending(Object value, Throwable thrown) {
    interface Call {
        Object call() throws Throwable;
    }

    static Ending of(Call call) {
        try {
            return new Ending(call.call(), null);
        } catch (Finding finding) {
            throw finding;
        } catch (OutOfMemoryError | ThreadDeath e) {
            throw e;
        } catch (Throwable e) {
            return new Ending(null, e);
        }
    }

    /** Whether both gave the same bits, or threw the same kind of exception. */
    @Override
    public boolean equals(Object object) {
        return object instanceof Ending other
                && (thrown == null
                        ? other.thrown == null && Subject.text(value).equals(Subject.text(other.value))
                        : other.thrown != null && thrown.getClass() == other.thrown.getClass());
    }

    @Override
    public int hashCode() {
        return Objects.hash(thrown == null);
    }

    @Override
    public String toString() {
        return thrown == null ? Subject.text(value) : String.valueOf(thrown);
    }
}
