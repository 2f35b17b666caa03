package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/**
 * The code of a method, in several methods where one would be too large: HotSpot never compiles a method of more than
 * 8,000 bytes of bytecode, and the class file allows 65,535. The pieces hand their variables on in an array.
 */
final class Pieces {
    /** What a method may take: below HotSpot's limit, with room for what the estimate misses. */
    private static final int LARGEST = 7_000;

    /** What loading or storing a handed-on variable takes. */
    private static final int HAND_ON = 10;

    private final Body body;
    private final String name;
    private final String state;
    private final boolean separatesDerivative;
    private final Map<JavaVariables.JavaVariable, Integer> slots = new HashMap<>();
    private final List<MethodSpec> methods = new ArrayList<>();

    private Pieces(Body body, String name, boolean separatesDerivative) {
        this.body = body;
        this.name = name;
        this.state = body.claim("state");
        this.separatesDerivative = separatesDerivative;
    }

    /**
     * The code.
     *
     * @param main what goes into the method itself
     * @param methods the methods that hold the pieces; none if everything fits
     */
    record Code(CodeBlock main, List<MethodSpec> methods) {}

    /**
     * Writes a body.
     *
     * @param name of the method, from which the pieces take their names
     * @param separatesDerivative whether the derivative follows the forward pass and a blank line goes between them
     */
    static Code write(Body body, Ending ending, String name, boolean separatesDerivative) {
        int total = ending.bytes() + body.lines().stream().mapToInt(Line::bytes).sum();
        if (total <= LARGEST) {
            LineComments comments = new LineComments(separatesDerivative);
            CodeBlock lines = Body.write(body.lines(), new HashSet<>(body.parameters()), comments);
            boolean gap = separatesDerivative
                    && ending.statements().size() > 1
                    && body.lines().stream().noneMatch(Line::isDerivative)
                    && !body.lines().isEmpty();
            CodeBlock last = Body.write(ending, comments);
            return new Code(
                    CodeBlock.builder()
                            .add(lines)
                            .add(gap ? "\n" : "")
                            .add(last)
                            .build(),
                    List.of());
        }
        return new Pieces(body, name, separatesDerivative).split(ending);
    }

    private Code split(Ending ending) {
        List<List<Line>> parts = partition(body.lines());
        CodeBlock.Builder calls = CodeBlock.builder();
        Set<JavaVariables.JavaVariable> available = new HashSet<>(body.parameters());
        Map<JavaVariables.JavaVariable, Integer> lastReads = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            parts.get(i).forEach(line -> line.reads().forEach(variable -> lastReads.put(variable, part)));
        }
        ending.reads().forEach(variable -> lastReads.put(variable, parts.size()));
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            String piece = name + "Part" + (i + 1);
            methods.add(piece(piece, parts.get(i), available, variable -> lastReads.getOrDefault(variable, -1) > part));
            calls.addStatement("$N($N)", piece, state);
            parts.get(i).forEach(line -> available.add(line.target()));
        }
        CodeBlock.Builder main = CodeBlock.builder();
        CodeBlock.Builder stores = CodeBlock.builder();
        for (JavaVariables.JavaVariable parameter : body.parameters()) {
            if (slots.containsKey(parameter)) {
                stores.add(store(parameter));
            }
        }
        CodeBlock.Builder loads = CodeBlock.builder();
        Set<JavaVariables.JavaVariable> targets = new HashSet<>();
        body.lines().forEach(line -> targets.add(line.target()));
        Set<JavaVariables.JavaVariable> loaded = new HashSet<>(body.parameters());
        for (JavaVariables.JavaVariable variable : new LinkedHashSet<>(ending.reads())) {
            boolean reassigned = targets.contains(variable);
            if (reassigned || !loaded.contains(variable)) {
                loads.add(load(variable, loaded.add(variable)));
            }
        }
        main.addStatement("double[] $N = new double[$L]", state, slots.size());
        main.add(stores.build()).add(calls.build()).add(loads.build());
        main.add(Body.write(ending, new LineComments(separatesDerivative)));
        return new Code(main.build(), methods);
    }

    private static List<List<Line>> partition(List<Line> lines) {
        List<List<Line>> parts = new ArrayList<>();
        List<Line> part = new ArrayList<>();
        Set<JavaVariables.JavaVariable> handedOn = new HashSet<>();
        int bytes = 0;
        for (Line line : lines) {
            Set<JavaVariables.JavaVariable> touched = new HashSet<>(handedOn);
            touched.addAll(line.reads());
            touched.add(line.target());
            if (!part.isEmpty() && bytes + line.bytes() + touched.size() * HAND_ON > LARGEST) {
                parts.add(part);
                part = new ArrayList<>();
                bytes = 0;
                touched = new HashSet<>(line.reads());
                touched.add(line.target());
            }
            part.add(line);
            bytes += line.bytes();
            handedOn = touched;
        }
        parts.add(part);
        return parts;
    }

    private MethodSpec piece(
            String piece,
            List<Line> lines,
            Set<JavaVariables.JavaVariable> available,
            Predicate<JavaVariables.JavaVariable> isReadLater) {
        CodeBlock.Builder code = CodeBlock.builder();
        Set<JavaVariables.JavaVariable> declared = new HashSet<>();
        Set<JavaVariables.JavaVariable> assigned = new LinkedHashSet<>();
        for (Line line : lines) {
            for (JavaVariables.JavaVariable variable : line.reads()) {
                if (available.contains(variable) && !assigned.contains(variable) && declared.add(variable)) {
                    code.add(load(variable, true));
                }
            }
            assigned.add(line.target());
        }
        code.add(Body.write(lines, declared, new LineComments(separatesDerivative)));
        for (JavaVariables.JavaVariable variable : assigned) {
            if (isReadLater.test(variable)) {
                code.add(store(variable));
            }
        }
        return MethodSpec.methodBuilder(piece)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(double[].class, state)
                .addCode(code.build())
                .build();
    }

    private int slot(JavaVariables.JavaVariable variable) {
        return slots.computeIfAbsent(variable, unused -> slots.size());
    }

    private CodeBlock load(JavaVariables.JavaVariable variable, boolean declares) {
        Type type = variable.type();
        CodeBlock element = CodeBlock.of("$N[$L]", state, slot(variable));
        CodeBlock value = switch (type) {
            case DOUBLE -> element;
            case BOOLEAN -> CodeBlock.of("$L != 0", element);
            case LONG -> CodeBlock.of("$T.doubleToRawLongBits($L)", Double.class, element);
            case BYTE, SHORT, CHAR, INT, FLOAT -> CodeBlock.of("($L) $L", type.javaName(), element);
        };
        return CodeBlock.builder()
                .addStatement("$L$N = $L", declares ? type.javaName() + " " : "", variable.name(), value)
                .build();
    }

    private CodeBlock store(JavaVariables.JavaVariable variable) {
        CodeBlock value = switch (variable.type()) {
            case BOOLEAN -> CodeBlock.of("$N ? 1 : 0", variable.name());
            case LONG -> CodeBlock.of("$T.longBitsToDouble($N)", Double.class, variable.name());
            default -> CodeBlock.of("$N", variable.name());
        };
        return CodeBlock.builder()
                .addStatement("$N[$L] = $L", state, slot(variable), value)
                .build();
    }
}
