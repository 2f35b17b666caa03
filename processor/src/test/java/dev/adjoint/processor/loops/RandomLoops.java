package dev.adjoint.processor.loops;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a random method with loops and arrays. Every one compiles, and ends after a few hundred iterations whatever
 * its arguments are; most stay in bounds and give finite numbers.
 */
final class RandomLoops {
    private static final int NESTING = 3;

    private final Draft draft;
    private final Terms terms;
    private final Scalars scalars;
    private final ArrayDeclarations declarations;
    private final ArrayStatements arrays;
    private final Returns returns;
    private final Choices choices;
    private final Idioms idioms;
    private final LoopStatements loops;
    private final Whiles whiles;
    private final Parameters parameters;
    private final boolean isVector;
    private int budget;
    private int nesting;

    private RandomLoops(SplittableRandom random) {
        this.draft = new Draft(random);
        this.terms = new Terms(draft);
        this.scalars = new Scalars(draft, terms);
        this.declarations = new ArrayDeclarations(draft, terms);
        this.arrays = new ArrayStatements(draft, terms, declarations);
        this.idioms = new Idioms(draft, terms);
        this.isVector = draft.chance(20);
        this.returns = new Returns(draft, terms, isVector);
        Jumps jumps = new Jumps(draft, returns::write);
        this.choices = new Choices(draft, terms, scalars, jumps, this::statements);
        this.loops = new LoopStatements(draft, terms, scalars, this::statements);
        this.whiles = new Whiles(draft, terms, jumps, loops);
        this.parameters = new Parameters(draft);
        this.budget = draft.chance(12) ? 20 + random.nextInt(25) : 3 + random.nextInt(16);
    }

    /** The method that a seed gives. */
    static LoopMethod method(long seed, String name, String modifiers) {
        return new RandomLoops(new SplittableRandom(seed)).write(seed, name, modifiers);
    }

    private LoopMethod write(long seed, String name, String modifiers) {
        List<Parameter> declared = parameters.declare();
        List<String> heads = new ArrayList<>();
        declared.forEach(parameter -> heads.add(parameter.declaration()));
        if (draft.chance(30)) {
            scalars.number();
        }
        statements(1 + draft.random.nextInt(3));
        while (draft.isAlive && budget > 0) {
            if (draft.chance(50)) {
                loop();
            } else {
                statement();
            }
        }
        if (draft.isAlive) {
            returns.gather();
            returns.write();
        }
        String text = "@Differentiable\n" + modifiers + (isVector ? " double[] " : " double ") + name + "("
                + String.join(", ", heads) + ") {\n" + draft.text() + "}\n";
        return new LoopMethod(seed, name, text, declared, isVector, draft.hasWritten || draft.mixes, draft.constructs);
    }

    /** At most so many statements, up to the first after which nothing is reached. */
    private void statements(int count) {
        for (int i = 0; i < count && draft.isAlive; i++) {
            statement();
        }
    }

    private void statement() {
        budget--;
        boolean nests = nesting < NESTING && budget > 0;
        int choice = draft.random.nextInt(nests ? 34 : 18);
        if (choice < 3) {
            scalars.declaration();
        } else if (choice < 9) {
            scalars.assignment();
        } else if (choice < 12) {
            declarations.any();
        } else if (choice < 18) {
            arrays.any();
        } else if (choice < 26) {
            loop();
        } else {
            nesting++;
            switch (choice) {
                case 26, 27, 28 -> choices.branch();
                case 29, 30 -> choices.guard();
                case 31 -> choices.oldSwitch();
                case 32 -> {
                    if (draft.chance(50)) {
                        choices.arrowSwitch();
                    } else {
                        choices.switchExpression();
                    }
                }
                default -> choices.labelledBlock();
            }
            nesting--;
        }
    }

    private void loop() {
        if (draft.depth >= 3 || draft.depth == 2 && draft.chance(70)) {
            arrays.write();
            return;
        }
        budget--;
        nesting++;
        if (draft.depth < 2 && draft.chance(12)) {
            idioms.any();
        } else if (draft.chance(60)) {
            loops.counted();
        } else {
            whiles.any();
        }
        nesting--;
    }
}
