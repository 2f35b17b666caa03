package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * As {@link RandomBranchesTest}, for methods that call a random helper several times: plainly, in a condition, in an
 * argument of itself. The caller's parameters have the helper's names, but others of them.
 */
class RandomHelpersTest {
    private static final int PROGRAMS = Integer.getInteger("adjoint.helpers", 2);
    private static final int METHODS = 20;
    private static final long FIRST_SEED = Long.getLong("adjoint.seed", 1);

    private final Tally tally = new Tally();

    @Test
    void companionsDoWhatTheirMethodsDo() {
        for (int i = 0; i < PROGRAMS; i++) {
            RandomMethodsTest.check(
                    RandomProgram.of(FIRST_SEED + (long) i * METHODS, METHODS, RandomHelpersTest::method), tally);
        }
        System.out.println(tally);
        assertThat(tally.methods).isEqualTo(PROGRAMS * METHODS);
        assertThat(tally.evaluated).as("%s", tally).isGreaterThan(2 * tally.values / 3);
        assertThat(tally.compared).as("%s", tally).isGreaterThan(tally.notCompared);
        assertThat(tally.differenced).as("%s", tally).isGreaterThan(tally.notDifferenced);
    }

    /** A method that calls a random one, which stands beside it. */
    static RandomMethod method(long seed, String name, String modifiers) {
        String helperName = "helper" + seed;
        RandomMethod helper = seed % 2 == 0
                ? RandomStatements.method(seed, helperName, modifiers)
                : RandomMethod.of(seed, helperName, modifiers);
        String text = helper.text().replaceFirst("@Differentiable\n", "");
        String head = text.substring(text.indexOf('(') + 1, text.indexOf(") {"));
        List<String> parameters = List.of(head.split(", "));
        List<String> names = new ArrayList<>(parameters.stream()
                .map(parameter -> parameter.substring(parameter.lastIndexOf(' ') + 1))
                .toList());
        names.add(names.remove(0));
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String parameter = parameters.get(i);
            heads.add(parameter.substring(0, parameter.lastIndexOf(' ') + 1) + names.get(i));
        }
        SplittableRandom random = new SplittableRandom(seed);
        String body = body(helper, helperName, names, random);
        String caller = "@Differentiable\n" + modifiers + " double " + name + "(" + String.join(", ", heads) + ") {\n"
                + body + "}\n";
        return new RandomMethod(seed, name, text + caller, helper.parameters(), helper.active());
    }

    private static String body(RandomMethod helper, String name, List<String> names, SplittableRandom random) {
        String[] first = names.toArray(String[]::new);
        String[] second = first.clone();
        String[] third = first.clone();
        for (int i : helper.active()) {
            second[i] = List.of("0.5 * " + names.get(i) + " + 0.25", "sin(rrr)", "0.5 + tanh(rrr)", "1.5")
                    .get(random.nextInt(4));
            third[i] = List.of("sin(" + call(name, first) + ")", "0.75 * " + names.get(i), "cos(rrr)", "2")
                    .get(random.nextInt(4));
        }
        boolean isLarge = helper.text().length() > 2500;
        return "    double rrr = " + call(name, first) + ";\n"
                + "    if (" + call(name, isLarge ? first : second) + " > rrr || rrr < 0.25) {\n"
                + "        rrr += " + call(name, second) + ";\n"
                + "    }\n"
                + "    return rrr * 0.5 - " + call(name, isLarge ? first : third) + ";\n";
    }

    private static String call(String name, String[] arguments) {
        return Arrays.stream(arguments).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
