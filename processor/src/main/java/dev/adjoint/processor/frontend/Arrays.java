package dev.adjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates arrays, and reads and writes their elements (JLS 10, 15.10 and 15.26). */
final class Arrays {
    private final Body body;
    private final Function<ExpressionTree, Optional<Value>> expressions;

    Arrays(Body body, Function<ExpressionTree, Optional<Value>> expressions) {
        this.body = body;
        this.expressions = expressions;
    }

    /** A place in an array. */
    record Element(Value array, Value index) {
        Type type() {
            return array.type().element();
        }
    }

    /** The element that a tree names: the array is evaluated first, then the index. */
    Optional<Element> element(ArrayAccessTree tree) {
        Optional<Value> array = expressions.apply(tree.getExpression());
        if (array.isPresent() && !array.get().type().isArray()) {
            body.reject(
                    Message.NO_ARRAY, tree.getExpression(), array.get().type().javaName());
            return Optional.empty();
        }
        Optional<Value> index = expressions.apply(tree.getIndex()).flatMap(value -> index(value, tree.getIndex()));
        return array.isEmpty() || index.isEmpty()
                ? Optional.empty()
                : Optional.of(new Element(array.get(), index.get()));
    }

    /** An index or a length, which Java promotes to int. */
    private Optional<Value> index(Value value, Tree place) {
        Type type = value.type();
        return type.isIntegral() && type != Type.LONG
                ? body.convert(value, Type.INT, place)
                : body.reject(Message.CONVERSION, place, type.javaName(), "int");
    }

    Value read(Element element) {
        return body.let(new Expression.Load(element.array(), element.index()));
    }

    /** Assigns an element, and returns what it is then; empty, and reported, if the value does not fit. */
    Optional<Value> write(Element element, Value value, Tree place) {
        Optional<Value> converted = body.convert(value, element.type(), place);
        converted.ifPresent(v -> {
            body.requireOwn(element.array(), place);
            body.block().add(new Statement.Store(element.array(), element.index(), v, body.origin("")));
        });
        return converted;
    }

    /**
     * A new array.
     *
     * @param type what it is assigned to, for {@code {1, 2}} without a type of its own
     */
    Optional<Value> create(NewArrayTree tree, Optional<Type> type) {
        Tree elementTree = tree.getType();
        Optional<Type> own = elementTree == null ? type : typeOf(tree, elementTree);
        if (own.isEmpty() || !own.get().isArray()) {
            return body.reject(Message.ARRAY, tree);
        }
        List<? extends ExpressionTree> initializers = tree.getInitializers();
        return initializers == null
                ? lengths(tree).map(lengths -> body.let(new Expression.NewArray(own.get(), lengths)))
                : elements(initializers, own.get());
    }

    /**
     * javac keeps the dimensions apart from the element type: {@code new double[n][]} has one, and the type double[].
     */
    private static Optional<Type> typeOf(NewArrayTree tree, Tree elementTree) {
        Optional<Type> type = PrimitiveTypes.orArray(elementTree);
        int depth = tree.getInitializers() == null ? tree.getDimensions().size() : 1;
        for (int i = 0; i < depth; i++) {
            type = type.flatMap(PrimitiveTypes::arrayOf);
        }
        return type;
    }

    private Optional<List<Value>> lengths(NewArrayTree tree) {
        List<Value> lengths = new ArrayList<>();
        for (ExpressionTree length : tree.getDimensions()) {
            expressions.apply(length).flatMap(value -> index(value, length)).ifPresent(lengths::add);
        }
        return lengths.size() == tree.getDimensions().size() ? Optional.of(lengths) : Optional.empty();
    }

    private Optional<Value> elements(List<? extends ExpressionTree> initializers, Type type) {
        List<Value> elements = new ArrayList<>();
        for (ExpressionTree initializer : initializers) {
            Optional<Value> element = initializer instanceof NewArrayTree inner
                    ? create(inner, Optional.of(type.element()))
                    : expressions.apply(initializer);
            element.flatMap(value -> body.convert(value, type.element(), initializer))
                    .ifPresent(elements::add);
        }
        return elements.size() == initializers.size()
                ? Optional.of(body.let(new Expression.Elements(type, elements)))
                : Optional.empty();
    }

    /** {@code array.length}. */
    Value length(Value array) {
        return body.let(new Expression.Length(array));
    }

    /** The name and the line of what a statement of the user's makes here. */
    Origin origin(@Nullable String name) {
        return body.origin(name == null ? "" : name);
    }
}
