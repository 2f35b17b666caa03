package dev.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.Partials;
import dev.adjoint.processor.ir.Type;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table is complete: it has a row for all that occurs in a partial, and for all that Java has. */
class TableClosureTest {
    static Collection<Rule> rows() {
        return Table.rows();
    }

    /** The static methods of Math and StrictMath in the JDK that runs the test. */
    static Stream<Method> mathMethods() {
        return Stream.of(Math.class, StrictMath.class)
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.getName().equals("random"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void partialsOfDoublesAreDoubles(Rule rule) {
        for (int i = 0; i < rule.parameters().size(); i++) {
            Partial partial = rule.partials().get(i);
            if (rule.parameters().get(i) == Type.DOUBLE && rule.result() == Type.DOUBLE) {
                assertThat(type(rule, partial)).as("%s, partial %d", rule, i).isEqualTo(Type.DOUBLE);
            } else {
                assertThat(partial).as("%s, partial %d", rule, i).isEqualTo(Partial.ZERO);
            }
        }
    }

    /** The type of a partial; on the way every call is held against the parameters of its row. */
    private static Type type(Rule rule, Partial partial) {
        return partial.match(new Partial.Cases<>() {
            @Override
            public Type input(Partial.Input input) {
                return rule.parameters().get(input.index());
            }

            @Override
            public Type result(Partial.Result result) {
                return rule.result();
            }

            @Override
            public Type literal(Partial.Literal literal) {
                return literal.constant().type();
            }

            @Override
            public Type call(Partial.Call call) {
                Rule row = Table.row(call.id());
                List<Type> arguments = call.arguments().stream()
                        .map(argument -> type(rule, argument))
                        .toList();
                assertThat(row.parameters())
                        .as("%s in a partial of %s", row, rule)
                        .isEqualTo(arguments);
                return row.result();
            }

            @Override
            public Type given(Partial.Given given) {
                throw new IllegalArgumentException(given + " is in no row of the table");
            }

            @Override
            public Type missing(Partial.Missing missing) {
                throw new IllegalArgumentException(missing + " is in no row of the table");
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mathMethods")
    void everyMethodOfTheRunningJdkHasARow(Method method) {
        Optional<Rule> row = Table.mathMethod(
                method.getDeclaringClass().getName(),
                method.getName(),
                parameters(method),
                type(method.getReturnType()));
        assertThat(row).isPresent();
        assertThat(row.get().parameters()).isEqualTo(parameters(method));
        assertThat(row.get().result()).isEqualTo(type(method.getReturnType()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mathMethods")
    void rowsSayWhichMethodsAreOverloaded(Method method) {
        Rule row = Table.mathMethod(
                        method.getDeclaringClass().getName(),
                        method.getName(),
                        parameters(method),
                        type(method.getReturnType()))
                .orElseThrow();
        if (method.getReturnType() == double.class) {
            long namesakes = mathMethods()
                    .filter(other -> other.getDeclaringClass() == method.getDeclaringClass())
                    .filter(other -> other.getName().equals(method.getName()))
                    .count();
            assertThat(row.notation())
                    .isInstanceOfSatisfying(
                            Notation.Call.class,
                            call -> assertThat(call.overloaded()).isEqualTo(namesakes > 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void methodsOfLaterJdksAreRowsToo(String owner) {
        List<Type> three = List.of(Type.DOUBLE, Type.DOUBLE, Type.DOUBLE);
        assertThat(Table.mathMethod("java.lang." + owner, "clamp", three, Type.DOUBLE))
                .contains(Table.row(owner + ".clamp"));
    }

    @Test
    void everyHelperOfTheRuntimeIsARow() {
        assertThat(Arrays.stream(Partials.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> "Partials." + method.getName()))
                .allSatisfy(id -> assertThat(Table.row(id).result()).isEqualTo(Type.DOUBLE));
    }

    @Test
    void theTestsKnowWhatJavaDoesForEveryRow() {
        assertThat(RealJava.OPERATIONS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Table.rows().stream().map(Rule::id).toList());
    }

    private static List<Type> parameters(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(TableClosureTest::type)
                .toList();
    }

    private static Type type(Class<?> primitive) {
        return Type.valueOf(primitive.getName().toUpperCase(Locale.ROOT));
    }
}
