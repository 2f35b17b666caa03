package dev.adjoint.processor.diagnostics;

import java.util.Locale;

/**
 * The catalogue of messages. Each has a stable ID, a text that says what is wrong, and a remedy that says what to write
 * instead; {@code %s} stands for words of the user's.
 */
public enum Message {
    // The method and its signature.
    NOT_STATIC(
            "'%s' is not static, and a derivative with respect to an object is not defined",
            "declare it static and pass what it reads from the object as parameters"),
    NO_BODY("'%s' has no body to differentiate", "mark a static method that is written in Java"),
    SYNCHRONIZED_METHOD("'%s' is synchronized, which its derivative could not be", "remove 'synchronized'"),
    VOID_METHOD(
            "'%s' returns nothing that could be differentiated",
            "return the array that it computes, in a new double[], instead of writing into a parameter"),
    RETURN_TYPE(
            "'%s' returns %s; only methods that return double or double[] can be differentiated",
            "return double, or all results in one double[]"),
    PARAMETER_TYPE(
            "the parameter '%s' has the type %s, which is neither primitive nor an array of primitives with one or two"
                    + " dimensions",
            "use double, double[] or double[][] parameters"),
    PRIVATE_CLASS(
            "the generated class cannot name %s: it, or a class around it, is not visible in the package",
            "make it package-private, or public"),
    NO_ACTIVE_PARAMETER(
            "'%s' has no parameter to differentiate with respect to",
            "give it a double, double[] or double[][] parameter that is not marked @Constant"),
    EMPTY_MODES("the list of modes is empty", "name at least one mode, or leave 'modes' out"),
    MODE_UNFIT(
            "the mode %s does not fit '%s', which returns %s",
            "use GRADIENT and TRACE for double, JACOBIAN for double[] and JVP for both"),

    // The companion.
    COMPANION_NAME(
            "'%s' is not a simple class name that a companion could have", "give a Java identifier, without a package"),
    COMPANION_SHARED(
            "the companion %s would belong to several methods",
            "give each of them a name of its own: @Differentiable(companion = \"...\")"),
    COMPANION_EXISTS(
            "the class %s exists already, so the companion of '%s' cannot have this name",
            "name the companion: @Differentiable(companion = \"...\")"),
    COMPANION_STALE(
            "the class %s, which an earlier compilation generated for '%s', is among the sources",
            "leave it out: name a folder for generated sources (-s)"),
    MEMBER_LEFT_OUT(
            Severity.WARNING,
            "the companion of '%s' has no %s: it would need more than the 255 argument slots of the JVM",
            "use function(...), which takes an array and always fits"),

    // Statements.
    SWITCH("a case with a pattern is not supported", "use constants, or 'if'"),
    SWITCH_TYPE("a switch on %s is not supported", "switch on an int, a string or an enum"),
    ITERATION("a loop over %s is not supported", "loop over an array"),
    CASE_LABEL("'%s' is no constant that the selector of this switch may be", "name a constant of its type"),
    JUMP("'%s' has nothing to leave here", "leave it out"),
    EXCEPTION("'%s' is not differentiated", "check the arguments with 'if', and throw"),
    THROWN("only a new exception can be thrown", "write 'throw new', the class and a message"),
    UNKNOWN_CLASS("there is no class '%s'", "import it, or name a class that exists"),
    NOT_AN_EXCEPTION("'%s' is no exception", "throw an exception, IllegalArgumentException for example"),
    CHECKED_EXCEPTION(
            "'%s' is a checked exception, which the generated methods do not declare",
            "throw an unchecked one, IllegalArgumentException for example"),
    EXCEPTION_ARGUMENT(
            "an exception is made with texts, numbers, booleans and enum constants here",
            "pass these, no byte or short among them, or no argument"),
    EXCEPTION_CONSTRUCTOR(
            "'%s' has no constructor for this that the generated class could call",
            "declare one for these arguments, and make none that takes as many private"),
    MESSAGE_PART("an array says nothing in a message", "name its elements"),
    SYNCHRONIZED_BLOCK("a synchronized block is not differentiated", "remove it: local variables need no lock"),
    LOCAL_CLASS("a class inside a differentiable method is not supported", "declare it outside the method"),
    STATEMENT("this statement is not Java that Adjoint knows", "write assignments, branches and returns"),
    UNREACHABLE("this statement is never reached", "remove it: what stands before it always jumps or throws"),
    MISSING_RETURN("'%s' ends without a 'return'", "return the result"),

    // Variables and names.
    LOCAL_TYPE(
            "the variable '%s' has the type %s: it can hold neither a number nor a boolean, nor an array of one or two"
                    + " dimensions or a record of these",
            "use a primitive type, an array or a record"),
    UNKNOWN_NAME("there is no variable or constant '%s'", "declare it, or pass it as a parameter"),
    NOT_INITIALIZED("'%s' has no value yet", "assign it before it is read"),
    REDECLARED("there is already a variable '%s'", "give it another name"),
    NOT_A_VARIABLE("only a local variable or a parameter can be assigned", "assign a local variable"),
    INSTANCE_FIELD("'%s' is a field of an object", "pass its value as a parameter"),
    MUTABLE_FIELD("the static field '%s' may change: it is not final", "make it final, or pass it as a parameter"),
    FIELD_TYPE(
            "the field '%s' has the type %s, which is neither a primitive type nor an array of such",
            "use a primitive constant, or an array"),
    PRIVATE_FIELD(
            "the field '%s' cannot be read from the generated class: it is private and no compile-time constant",
            "make it package-private, or pass it as a parameter"),
    RECORD(
            "the record '%s' is not supported: %s",
            "use one whose components are numbers or such records, with the constructor and accessors that Java gives it"),
    RECORD_VALUE("a record, %s, stands where a number is needed", "read its components"),
    RECORD_IDENTITY("'%s' compares records as objects", "compare their components"),
    RECORD_CONSTRUCTOR(
            "this may not be the constructor of '%s' that assigns its components", "pass a value for each component"),
    RECORD_METHOD(
            "the body of the record's method '%s' is not in this file", "compute with the components of the record"),
    RECORD_CALL(
            "'%s' cannot be called with records, since its body is not written out here",
            "declare it in this file, not @Differentiable, with these records as parameters"),
    RECORD_RECURSION(
            "'%s' calls itself (%s) and takes or returns records, so its body can neither be written out nor called",
            "write a loop, or pass the components"),
    RECORD_CHOICE(
            "several methods '%s' take these records, and which is meant depends on the other arguments",
            "give them different names"),
    FIELD_OF_OBJECT("'%s' reads from an object", "pass the value as a parameter"),

    // Constant objects.
    CONSTANT_OBJECT(
            "'%s': strings and enum constants are only switched on, compared and named in the messages of exceptions",
            "compute what depends on them in the caller, and pass it as a parameter"),
    COMPARISON(
            "'%s' does not compare two strings or two constants of one enum",
            "name the string or the constant itself, or pass the answer as a parameter"),
    STRING_IDENTITY("'==' tells whether two strings are the same object", "compare them with equals"),

    // Expressions.
    LAMBDA("a lambda or method reference cannot be differentiated", "write its body in the method"),
    OBJECT("an object cannot be differentiated", "use double variables"),
    ARRAY("this array is not supported", "use an array of a primitive type, of one or two dimensions"),
    NO_ARRAY("%s is no array", "use an array"),
    TABLE("this writes into a static array, which is a constant", "copy it first: clone()"),
    STRING("text has no derivative", "remove it: a differentiable method computes with numbers"),
    EXPRESSION("this expression is not supported", "write it with arithmetic and the methods of Math"),
    CALL("'%s' is called on an object", "call static methods, by the name of their class"),
    CALL_VOID("'%s' returns nothing", "call it in a statement of its own"),
    CALL_TYPE(
            "'%s' is generic, or returns neither a primitive type nor an array of one",
            "call methods that compute with primitive types and arrays of them"),
    CALL_CHOICE(
            "which method '%s' means depends on more than primitive types and arrays of them",
            "cast the arguments to the types of the parameters"),
    CALL_SWITCH("a switch decides here which of several methods is called", "assign it to a local variable first"),
    CALL_ACTIVE(
            "the body of '%s' is in another file, so it has no derivative",
            "mark it @Differentiable, move it into this class, or give its derivative with @PartialOf"),
    CALL_ARRAY(
            "'%s', whose body is in another file, may write into an array that is differentiated",
            "mark it @Differentiable, or move it into this class"),
    CALL_CONSTANT(
            "parameter %s of '%s' is @Constant, but the argument is differentiated",
            "remove @Constant there, or pass a constant"),
    CALL_ACCESS("'%s' cannot be called from the generated class", "make it, and its class, package-private or public"),
    CALL_CHECKED(
            "'%s' may throw a checked exception, which the generated class does not declare",
            "call it in the caller, and pass the result as a parameter"),
    CALL_DEPRECATED(
            "'%s' is deprecated, and would bring a warning into the generated class",
            "call something else, or pass the result as a parameter"),
    CALL_HIDDEN("a name of the generated class hides the class %s", "rename the parameter, or the class"),
    COMPANION_MISSING(
            "'%s' is @Differentiable, but was compiled without its companion %s",
            "compile it with Adjoint on the processor path"),
    CALL_LARGE("there is no %s, since it would have more arguments than the JVM allows", "pass them in an array"),
    COMPANION_MODE("'%s' is not generated with the mode %s, which is needed here", "add it to the modes there"),
    NO_PARTIAL(
            "no derivative of '%s' with respect to its parameter %s (counted from 0) is given, but the argument"
                    + " is differentiated",
            "give it with @PartialOf, or make the argument a constant"),
    NO_PULLBACK(
            "no pullback of '%s' is given, but the array that is its parameter %s (counted from 0) is"
                    + " differentiated",
            "give one with @PullbackOf, or make the argument a constant"),
    DERIVATIVE_BROKEN(
            "the derivative that '%s' gives of '%s' cannot be used", "see what is wrong with it where it is declared"),
    DERIVATIVE_AMBIGUOUS(
            "'%s' has two given derivatives that exclude each other, '%s' and '%s'",
            "bring in one of them only with @UseDerivatives, and none where some stand beside the method"),
    RECURSION(
            "'%s' calls itself (%s), so its body cannot be written out",
            "mark it @Differentiable, so that it is called"),
    HELPERS_TOO_LARGE(
            "written out, '%s' and the helper methods that it calls come to more than %s statements",
            "mark it, or one that it calls, @Differentiable, so that it is called"),
    UNKNOWN_METHOD("there is no method '%s'", "call a method that exists, with its argument types"),
    NO_RULE("Adjoint has no derivative for '%s'", "write it with functions that the table in the documentation lists"),
    RANDOM("'%s' returns another number at every call, so it has no derivative", "pass the number as a parameter"),
    OPERAND_TYPE("'%s' does not apply to %s", "use operands that Java accepts"),
    CONVERSION("%s does not convert to %s", "use an expression of the right type"),
    FLOAT_CAST(
            "the cast of a differentiated value to float rounds it, and a derivative does not pass through",
            "keep it double"),
    BITS(
            "the bits of a differentiated value become a number again here, and no derivative passes through bits",
            "use the methods of Math: abs, copySign, getExponent, scalb, nextUp"),
    FLOAT_CHOICE(
            "javac rounds a choice between float and %s to float in some places and not in others",
            "cast that result to float, or to double"),
    CAST_TYPE("a cast to %s is not supported", "cast to a primitive type"),
    DIVISION_BY_ZERO("this integer division by zero always throws an ArithmeticException", "divide by something else"),
    LITERAL("the literal %s does not fit its type", "write a number that does"),

    // Checks of derivatives.
    CHECK_ALONE("'%s' is checked, but not @Differentiable", "mark it @Differentiable, or remove @GradientCheck"),
    CHECK_COUNT("'%s' has %s, but the check gives %s", "give one text for each parameter"),
    CHECK_ARGUMENT(
            "the check's argument for '%s': %s",
            "write it as Java does: 2.0, -3, true, \\\"text\\\", {1, 2}, {{1, 0}, {0, 1}}, Point(1, 2)"),
    CHECK_EXPECTED("the check expects %s, but '%s' has %s here", "give one number for each, or leave it out"),
    CHECK_TOLERANCE("the tolerance %s of the check is not between 0 and 1", "give one, 1e-6 for example"),
    CHECK_THROWS("'%s' cannot be checked at %s: it throws %s", "choose arguments for which it returns"),
    CHECK_ENDLESS("'%s' cannot be checked at %s: %s", "choose arguments for which it is done sooner"),
    CHECK_DEEP("'%s' cannot be checked at %s: %s", "choose arguments for which it calls itself less often"),
    CHECK_UNVERIFIED(
            Severity.WARNING,
            "the derivatives of '%s' at %s were not verified: %s",
            "test it with GradientChecker; a method that it calls can be run here if it is compiled along with it, or if its"
                    + " class is on the class path"),
    CHECK_FAILED(
            "the check of '%s' at %s fails: numbers do not agree",
            "correct what is expected, or a derivative that is given, or state a larger tolerance where a method is an"
                    + " approximation; otherwise it is a bug of Adjoint's: please report it"),
    CHECK_KINK(
            Severity.WARNING,
            "%s has a kink at %s: slopes %s and %s; the convention gives %s",
            "choose another point, or state the convention by expectedGradient"),
    CHECK_JUMP(
            Severity.WARNING,
            "%s jumps at %s; the derivative is that of the side that the value belongs to: %s",
            "choose another point, or state the derivative by expectedGradient"),
    CHECK_NOT_FINITE(
            Severity.WARNING,
            "%s is not finite at %s: %s",
            "choose another point, or state it by expectedValue or expectedGradient"),
    CHECK_DOMAIN(
            Severity.WARNING,
            "%s leaves its domain at %s: it is defined on the %s side only, where the slope is %s",
            "choose another point, or state the derivative by expectedGradient"),
    CHECK_UNDECIDED(
            Severity.WARNING,
            "differences of %s at %s neither confirm nor contradict the derivative %s: they give %s, with an error of"
                    + " up to %s",
            "choose a point where the value is not so sensitive, or state the derivative by expectedGradient"),
    PULLBACK_WRONG(
            "the pullback '%s' of '%s' is wrong: %s",
            "add to the sinks what the derivative times the seed is, and leave all else as it is"),
    DERIVATIVE_WRONG(
            "the derivative '%s' is wrong: of %s by %s it gives %s, differences give %s, with an error of up to %s",
            "correct it; if the method itself is only an approximation, say by how much its derivative may be off:"
                    + " tolerance = 1e-4; if this is outside its domain, let it throw an exception or return NaN there"),
    DERIVATIVE_THROWS(
            "the derivative '%s' of %s throws an exception where the method returns a number: %s",
            "let it return the derivative there; if this is outside its domain, let the method throw an exception or return"
                    + " NaN there"),
    DERIVATIVE_UNVERIFIED(
            Severity.NOTE,
            "the derivative '%s' of '%s' was not verified: %s",
            "test it with GradientChecker, or let the compiler run the method: compile it along with it, or put its"
                    + " class on the class path"),
    CHECK_BUG(
            "what Adjoint made of '%s' is wrong: at %s %s",
            "please report it, with the method and this message; -Aadjoint.check=off compiles it nevertheless"),

    // Derivatives that users give.
    DERIVATIVE_METHOD(
            "'%s' cannot give a derivative: it %s",
            "declare a static method that other classes can call; a partial derivative returns double, a pullback"
                    + " nothing"),
    DERIVATIVE_OWNER("%s is no class that declares methods", "name the class that declares the method"),
    DERIVATIVE_UNKNOWN(
            "the class %s declares no method '%s'", "name a method, and as 'owner' the class that declares it itself"),
    DERIVATIVE_TARGET(
            "the derivative of '%s' cannot be given: it %s",
            "give that of a static method that returns double, or double[] with a pullback, and computes with primitive"
                    + " types and arrays of them"),
    DERIVATIVE_SIGNATURE(
            "'%s' does not have the parameters that a derivative of '%s' needs: %s",
            "declare these parameters, in this order"),
    DERIVATIVE_POSITION("'%s' has no parameter %s", "count its parameters from 0"),
    DERIVATIVE_PARAMETER(
            "parameter %s (counted from 0) of '%s' is %s, so it has no partial derivative",
            "name one of type double that is not @Constant; for arrays there is @PullbackOf"),
    DERIVATIVE_TWICE(
            "'%s' gives a derivative of '%s' that '%s' gives already",
            "remove one of them: one partial derivative for each parameter, or one pullback for all"),
    NO_DERIVATIVES(
            "the class %s gives no derivatives", "name one that has methods with @PartialOf or @PullbackOf, or none"),

    // What is differentiated, and perhaps not as expected.
    INTEGER_CAST(
            Severity.WARNING,
            "'%s' is constant between its jumps, so that no derivative passes to the result this way",
            "keep the number as it is, or round it outside of the method"),
    INTEGER_DIVISION(
            Severity.WARNING,
            "'%s' divides integers, which rounds, before it becomes a double",
            "make a double of one of the two, as in 1.0 / 2, or assign the quotient to an integer variable if it is meant"),
    EQUALITY_GUARD(
            Severity.WARNING,
            "where the two sides of '%s' are equal, the derivative is that of the guard, which does not vary with them",
            "let the guard have the derivative as well, by a series for example"),
    INDEPENDENT_PARAMETER(
            Severity.WARNING,
            "the result does not depend on '%s', or only in jumps: this derivative is 0 everywhere",
            "mark the parameter @Constant, or leave it out"),
    TRIP_COUNT(
            Severity.WARNING,
            "how often this loop runs depends on what is differentiated, and the derivative leaves that out",
            "let the number of turns depend on constants, or see that one turn more changes next to nothing"),
    KINK(
            Severity.WARNING,
            "the derivative of the result jumps where '%s' changes sides, at a number that data may meet",
            "smooth it, or see that the derivative there, which follows the documented convention, does not matter"),

    // The compiler.
    NOT_JAVAC(
            "Adjoint reads the source by way of javac's syntax tree, which this compiler (%s) does not have",
            "compile with javac"),
    NO_SOURCE("the source of '%s' is not part of this compilation", "compile it from source"),
    TOO_DEEP(
            "an expression in '%s' is nested so deeply that the compiler's stack does not suffice",
            "assign parts of it to local variables, or run javac with a larger stack (-J-Xss8m)"),
    CANNOT_WRITE("the companion %s could not be written: %s", "see that the output folder can be written to"),
    REPORT_NOT_WRITTEN(
            Severity.WARNING,
            "the report about '%s' could not be written: %s",
            "see that the output folder can be written to, or compile without -Aadjoint.report=true"),
    OPTION(
            Severity.WARNING,
            "the option %s means nothing and is ignored: it is %s or %s",
            "write one of these, or leave it out"),
    INTERNAL(
            "Adjoint failed on '%s', which is a bug of Adjoint's: %s",
            "please report it, with the method and this message");

    private final Severity severity;
    private final String problem;
    private final String remedy;

    Message(Severity severity, String problem, String remedy) {
        this.severity = severity;
        this.problem = problem;
        this.remedy = remedy;
    }

    Message(String problem, String remedy) {
        this(Severity.ERROR, problem, remedy);
    }

    /** The stable ID, {@code adjoint:not-static} for example. */
    public String id() {
        return "adjoint:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** What the user reads: the ID, what is wrong, and what to write instead. */
    public String text(Object... words) {
        return "[" + id() + "] " + String.format(Locale.ROOT, problem, words) + "; " + remedy;
    }
}
