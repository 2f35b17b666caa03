package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/**
 * The code of a method, in several methods where one would be too large: HotSpot never compiles a method of more than
 * 8,000 bytes of bytecode, and the class file allows 65,535. The pieces hand their variables on in an array, but for
 * strings and enum constants, which are parameters of each.
 */
final class Pieces {
    /** What a method may take: below HotSpot's limit, with room for what the estimate misses. */
    private static final int LARGEST = 7_000;

    /** What loading or storing a handed-on variable takes. */
    private static final int HAND_ON = 10;

    private final Body body;
    private final String name;
    private final String state;
    private final String arrays;
    private final boolean separatesDerivative;
    private final Map<JavaVariables.JavaVariable, Integer> slots = new HashMap<>();
    private final Map<JavaVariables.JavaVariable, Integer> arraySlots = new HashMap<>();
    private final List<MethodSpec> methods = new ArrayList<>();

    private Pieces(Body body, String name, boolean separatesDerivative) {
        this.body = body;
        this.name = name;
        this.state = body.claim("state");
        this.arrays = body.claim("arrays");
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
        List<Item> items = body.items(ending, true);
        if (bytes(items) <= LARGEST) {
            Set<JavaVariables.JavaVariable> declared = new HashSet<>(body.parameters());
            return new Code(Source.of(items, declared, body.comments(separatesDerivative)), List.of());
        }
        List<Item> withoutReturns = body.items(ending, false);
        int end = withoutReturns.size();
        while (end > 0 && withoutReturns.get(end - 1) instanceof Item.Last) {
            end--;
        }
        return new Pieces(body, name, separatesDerivative)
                .split(withoutReturns.subList(0, end), withoutReturns.subList(end, withoutReturns.size()));
    }

    private static int bytes(List<Item> items) {
        return items.stream().mapToInt(Item::bytes).sum();
    }

    private Code split(List<Item> items, List<Item> ending) {
        List<List<Item>> parts = partition(items);
        Map<String, CodeBlock> pieces = new LinkedHashMap<>();
        Set<JavaVariables.JavaVariable> available = new HashSet<>(body.parameters());
        Map<JavaVariables.JavaVariable, Integer> lastReads = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            reads(parts.get(i)).forEach(variable -> lastReads.put(variable, part));
        }
        reads(ending).forEach(variable -> lastReads.put(variable, parts.size()));
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            String piece = name + "Part" + (i + 1);
            pieces.put(piece, piece(parts.get(i), available, variable -> lastReads.getOrDefault(variable, -1) > part));
            available.addAll(writes(parts.get(i)));
        }
        CodeBlock.Builder stores = CodeBlock.builder();
        for (JavaVariables.JavaVariable parameter : body.parameters()) {
            if (slots.containsKey(parameter) || arraySlots.containsKey(parameter)) {
                stores.add(store(parameter));
            }
        }
        CodeBlock.Builder loads = CodeBlock.builder();
        Set<JavaVariables.JavaVariable> declared = new HashSet<>(body.parameters());
        Set<JavaVariables.JavaVariable> assigned = writes(items);
        for (JavaVariables.JavaVariable variable : reads(ending)) {
            if (assigned.contains(variable)) {
                loads.add(load(variable, declared.add(variable)));
            }
        }
        CodeBlock.Builder calls = CodeBlock.builder();
        pieces.forEach((piece, code) -> {
            methods.add(method(piece, code));
            calls.addStatement("$N($L)", piece, arguments());
        });
        CodeBlock.Builder states =
                CodeBlock.builder().addStatement("double[] $N = new double[$L]", state, slots.size());
        body.addCarrier(name, new Listing.Carrier(state, false, slots.size()));
        if (!arraySlots.isEmpty()) {
            body.addCarrier(name, new Listing.Carrier(arrays, true, arraySlots.size()));
            states.addStatement("$T[] $N = new $T[$L]", Object.class, arrays, Object.class, arraySlots.size());
        }
        CodeBlock main = states.add(stores.build())
                .add(calls.build())
                .add(loads.build())
                .add(Source.of(ending, declared, body.comments(false)))
                .build();
        return new Code(main, methods);
    }

    private static Set<JavaVariables.JavaVariable> reads(List<Item> items) {
        Set<JavaVariables.JavaVariable> reads = new LinkedHashSet<>();
        items.forEach(item -> reads.addAll(item.reads()));
        return reads;
    }

    private static Set<JavaVariables.JavaVariable> writes(List<Item> items) {
        Set<JavaVariables.JavaVariable> writes = new LinkedHashSet<>();
        items.forEach(item -> writes.addAll(item.writes()));
        return writes;
    }

    private static List<List<Item>> partition(List<Item> items) {
        List<List<Item>> parts = new ArrayList<>();
        List<Item> part = new ArrayList<>();
        Set<JavaVariables.JavaVariable> handedOn = new HashSet<>();
        Set<JavaVariables.JavaVariable> unassigned = new HashSet<>();
        int bytes = 0;
        for (Item item : items) {
            Set<JavaVariables.JavaVariable> touched = new HashSet<>(handedOn);
            touched.addAll(item.reads());
            touched.addAll(item.writes());
            boolean isFull = bytes + item.bytes() + touched.size() * HAND_ON > LARGEST;
            // A declaration stays with the branch that it is for.
            if (!part.isEmpty() && isFull && unassigned.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
                bytes = 0;
                touched = new HashSet<>(item.reads());
                touched.addAll(item.writes());
            }
            part.add(item);
            if (item instanceof Item.Declaration declaration) {
                unassigned.add(declaration.variable());
            } else {
                unassigned.removeAll(item.writes());
            }
            bytes += item.bytes();
            handedOn = touched;
        }
        parts.add(part);
        return parts;
    }

    private CodeBlock piece(
            List<Item> items,
            Set<JavaVariables.JavaVariable> available,
            Predicate<JavaVariables.JavaVariable> isReadLater) {
        CodeBlock.Builder code = CodeBlock.builder();
        Set<JavaVariables.JavaVariable> declared = new HashSet<>();
        Set<JavaVariables.JavaVariable> assigned = new LinkedHashSet<>();
        for (Item item : items) {
            // A branch may leave a variable as it was.
            Set<JavaVariables.JavaVariable> needed = new LinkedHashSet<>(item.reads());
            if (item instanceof Item.Branch || item instanceof Item.Loop) {
                needed.addAll(item.writes());
            }
            for (JavaVariables.JavaVariable variable : needed) {
                if (variable.type().isReference()) {
                    declared.add(variable);
                } else if (available.contains(variable) && !assigned.contains(variable) && declared.add(variable)) {
                    code.add(load(variable, true));
                }
            }
            assigned.addAll(item.writes());
        }
        code.add(Source.of(items, declared, body.comments(separatesDerivative)));
        for (JavaVariables.JavaVariable variable : assigned) {
            if (isReadLater.test(variable)) {
                code.add(store(variable));
            }
        }
        return code.build();
    }

    private MethodSpec method(String piece, CodeBlock code) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(piece)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(double[].class, state);
        if (!arraySlots.isEmpty()) {
            method.addParameter(Object[].class, arrays);
        }
        return method.addParameters(body.references()).addCode(code).build();
    }

    private CodeBlock arguments() {
        List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("$N", state)));
        if (!arraySlots.isEmpty()) {
            arguments.add(CodeBlock.of("$N", arrays));
        }
        body.references().forEach(reference -> arguments.add(CodeBlock.of("$N", reference.name())));
        return CodeBlock.join(arguments, ", ");
    }

    private int arraySlot(JavaVariables.JavaVariable variable) {
        return arraySlots.computeIfAbsent(variable, unused -> arraySlots.size());
    }

    private int slot(JavaVariables.JavaVariable variable) {
        return slots.computeIfAbsent(variable, unused -> slots.size());
    }

    private CodeBlock load(JavaVariables.JavaVariable variable, boolean declares) {
        Type type = variable.type();
        if (type.isArray()) {
            CodeBlock array = CodeBlock.of("($L) $N[$L]", type.javaName(), arrays, arraySlot(variable));
            return CodeBlock.builder()
                    .addStatement("$L$N = $L", declares ? type.javaName() + " " : "", variable.name(), array)
                    .build();
        }
        CodeBlock element = CodeBlock.of("$N[$L]", state, slot(variable));
        CodeBlock value = switch (type) {
            case DOUBLE -> element;
            case BOOLEAN -> CodeBlock.of("$L != 0", element);
            case LONG -> CodeBlock.of("$T.doubleToRawLongBits($L)", Double.class, element);
            default -> CodeBlock.of("($L) $L", type.javaName(), element);
        };
        return CodeBlock.builder()
                .addStatement("$L$N = $L", declares ? type.javaName() + " " : "", variable.name(), value)
                .build();
    }

    private CodeBlock store(JavaVariables.JavaVariable variable) {
        if (variable.type().isArray()) {
            return CodeBlock.builder()
                    .addStatement("$N[$L] = $N", arrays, arraySlot(variable), variable.name())
                    .build();
        }
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
