package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes statements as text, with their declarations, indentation and comments. */
final class Source implements Item.Cases<Void> {
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final LineComments comments;
    private Set<JavaVariables.JavaVariable> declared;

    private Source(Set<JavaVariables.JavaVariable> declared, LineComments comments) {
        this.declared = new HashSet<>(declared);
        this.comments = comments;
    }

    /** The text of some statements, where these variables are declared already. */
    static CodeBlock of(List<Item> items, Set<JavaVariables.JavaVariable> declared, LineComments comments) {
        Source source = new Source(declared, comments);
        boolean derivative = !items.isEmpty() && items.get(0).isDerivative();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean isFirstEffect = item instanceof Item.Last && i > 0 && i < items.size() - 1;
            boolean begins = item.isDerivative() || isFirstEffect;
            if (begins && !derivative && comments.separatesDerivative()) {
                source.code.add("\n");
                comments.reset();
            }
            derivative |= begins;
            item.match(source);
        }
        return source.code.build();
    }

    @Override
    public Void line(Line line) {
        String type = declared.add(line.target()) ? line.target().type().javaName() + " " : "";
        if (line.isStep()) {
            code.add(
                    "$N$L;$L\n",
                    line.target().name(),
                    line.operator(),
                    comments.after(line.sourceLines(), line.isDerivative()));
            return null;
        }
        code.add(
                "$[$L$N $L $L;$]$L\n",
                type,
                line.target().name(),
                line.operator(),
                line.expression(),
                comments.after(line.sourceLines(), line.isDerivative()));
        return null;
    }

    @Override
    public Void declaration(Item.Declaration declaration) {
        JavaVariables.JavaVariable variable = declaration.variable();
        declared.add(variable);
        code.add(
                "$L $N;$L\n",
                variable.type().javaName(),
                variable.name(),
                comments.after(Set.of(), declaration.isDerivative()));
        return null;
    }

    @Override
    public Void branch(Item.Branch branch) {
        code.add("$[if ($L) {$]$L\n", branch.condition(), comments.after(branch.sourceLines(), branch.isDerivative()));
        block(branch.then());
        List<Item> otherwise = branch.otherwise();
        if (branch.isTail()) {
            code.add("}\n");
            otherwise.forEach(item -> item.match(this));
            return null;
        }
        while (otherwise.size() == 1 && otherwise.get(0) instanceof Item.Branch next) {
            code.add(
                    "$[} else if ($L) {$]$L\n",
                    next.condition(),
                    comments.after(next.sourceLines(), next.isDerivative()));
            block(next.then());
            otherwise = next.otherwise();
        }
        if (!otherwise.isEmpty()) {
            code.add("} else {\n");
            block(otherwise);
        }
        code.add("}\n");
        return null;
    }

    @Override
    public Void loop(Item.Loop loop) {
        code.add("$[$L {$]$L\n", loop.head(), comments.after(loop.sourceLines(), loop.isDerivative()));
        Set<JavaVariables.JavaVariable> outer = declared;
        declared = new HashSet<>(outer);
        loop.index().ifPresent(declared::add);
        block(loop.body());
        declared = outer;
        if (loop.tail().isEmpty()) {
            code.add("}\n");
        } else {
            code.add("$[} $L;$]\n", loop.tail());
        }
        return null;
    }

    @Override
    public Void effect(Item.Effect effect) {
        code.add("$[$L;$]$L\n", effect.code(), comments.after(effect.sourceLines(), effect.isDerivative()));
        return null;
    }

    @Override
    public Void unpacking(Item.Unpacking unpacking) {
        unpacking.items().forEach(item -> item.match(this));
        return null;
    }

    private void block(List<Item> items) {
        Set<JavaVariables.JavaVariable> outer = declared;
        declared = new HashSet<>(outer);
        code.indent();
        items.forEach(item -> item.match(this));
        code.unindent();
        declared = outer;
    }

    /** What is returned belongs to the end of the derivative. */
    @Override
    public Void last(Item.Last last) {
        code.add("$[$L;$]$L\n", last.code(), comments.after(last.sourceLines(), true));
        return null;
    }
}
