package dev.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import dev.adjoint.processor.ir.ClassReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What the names in a method's body mean, apart from its local variables: the scoping rules of JLS 6.3 and 6.4 on top
 * of the language model. javac itself is not asked about names inside a body, since attributing a body in which a
 * companion is used that does not exist yet leaves the compiler in a broken state.
 */
final class Names {
    private final Elements elements;
    private final String packageName;
    private final List<TypeElement> enclosing = new ArrayList<>();
    private final List<ImportTree> imports;

    Names(MethodSource method, Elements elements) {
        this.elements = elements;
        this.packageName =
                elements.getPackageOf(method.element()).getQualifiedName().toString();
        this.imports = List.copyOf(method.unit().getImports());
        for (Element e = method.element().getEnclosingElement();
                e instanceof TypeElement type;
                e = e.getEnclosingElement()) {
            enclosing.add(type);
        }
    }

    /** The field that a simple name means: of an enclosing class or its supertypes, or imported. */
    Optional<VariableElement> field(String name) {
        for (TypeElement type : enclosing) {
            Optional<VariableElement> field = fieldOf(type, name);
            if (field.isPresent()) {
                return field;
            }
        }
        return staticImports(name).stream()
                .flatMap(owner -> fieldOf(owner, name).stream())
                .findFirst();
    }

    Optional<VariableElement> fieldOf(TypeElement type, String name) {
        // A field of the class itself hides one that it inherits.
        return fieldIn(type.getEnclosedElements(), name).or(() -> fieldIn(elements.getAllMembers(type), name));
    }

    private static Optional<VariableElement> fieldIn(List<? extends Element> members, String name) {
        return ElementFilter.fieldsIn(members).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** Whether a class of the method's package, outside the class that the field belongs to, may name the field. */
    boolean canBeNamedByCompanion(VariableElement field) {
        boolean samePackage = elements.getPackageOf(field).getQualifiedName().contentEquals(packageName);
        for (Element e = field;
                e.getKind() != ElementKind.PACKAGE && e.getEnclosingElement() != null;
                e = e.getEnclosingElement()) {
            boolean visible = samePackage
                    ? !e.getModifiers().contains(Modifier.PRIVATE)
                    : e.getModifiers().contains(Modifier.PUBLIC);
            if (!visible) {
                return false;
            }
        }
        return true;
    }

    ClassReference reference(TypeElement type) {
        List<String> simpleNames = new ArrayList<>();
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            simpleNames.add(0, e.getSimpleName().toString());
        }
        return new ClassReference(elements.getPackageOf(type).getQualifiedName().toString(), simpleNames);
    }

    /** The class whose methods a call of a simple name means: an enclosing one that has such a method, or imported. */
    Optional<TypeElement> ownerOfMethod(String name) {
        Predicate<TypeElement> hasMethod = type -> !methodsOf(type, name).isEmpty();
        return enclosing.stream()
                .filter(hasMethod)
                .findFirst()
                .or(() -> staticImports(name).stream().filter(hasMethod).findFirst());
    }

    List<ExecutableElement> methodsOf(TypeElement type, String name) {
        return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
    }

    /** The class that an expression names, as {@code Math}, {@code Outer.Inner} or {@code a.b.C}. */
    Optional<TypeElement> type(ExpressionTree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return type(identifier.getName().toString());
        }
        if (tree instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            Optional<TypeElement> outer = type(select.getExpression());
            if (outer.isPresent()) {
                return memberType(outer.get(), name);
            }
            return Optional.ofNullable(elements.getTypeElement(tree.toString()));
        }
        return Optional.empty();
    }

    /** The class that a simple name means. */
    private Optional<TypeElement> type(String name) {
        for (TypeElement type : enclosing) {
            if (type.getSimpleName().contentEquals(name)) {
                return Optional.of(type);
            }
            Optional<TypeElement> member = memberType(type, name);
            if (member.isPresent()) {
                return member;
            }
        }
        return singleImport(name)
                .or(() -> inPackage(name))
                .or(() -> onDemandImport(name))
                .or(() -> Optional.ofNullable(elements.getTypeElement("java.lang." + name)));
    }

    private Optional<TypeElement> memberType(TypeElement outer, String name) {
        return ElementFilter.typesIn(elements.getAllMembers(outer)).stream()
                .filter(member -> member.getSimpleName().contentEquals(name))
                .findFirst();
    }

    private Optional<TypeElement> singleImport(String name) {
        return imports.stream()
                .map(Names::imported)
                .filter(select -> select != null && select.getIdentifier().contentEquals(name))
                .flatMap(select -> Optional.ofNullable(elements.getTypeElement(select.toString())).stream())
                .findFirst();
    }

    private Optional<TypeElement> onDemandImport(String name) {
        return imports.stream()
                .map(Names::imported)
                .filter(select -> select != null && select.getIdentifier().contentEquals("*"))
                .flatMap(select -> {
                    String qualified = select.getExpression() + "." + name;
                    return Optional.ofNullable(elements.getTypeElement(qualified)).stream();
                })
                .findFirst();
    }

    /** The classes from which a member of this name is imported: single imports first, they shadow those on demand. */
    private List<TypeElement> staticImports(String name) {
        List<TypeElement> owners = new ArrayList<>();
        for (String wanted : List.of(name, "*")) {
            for (ImportTree tree : imports) {
                MemberSelectTree select = imported(tree);
                if (tree.isStatic() && select != null && select.getIdentifier().contentEquals(wanted)) {
                    Optional.ofNullable(elements.getTypeElement(
                                    select.getExpression().toString()))
                            .ifPresent(owners::add);
                }
            }
        }
        return owners;
    }

    private static @Nullable MemberSelectTree imported(ImportTree tree) {
        return tree.getQualifiedIdentifier() instanceof MemberSelectTree select ? select : null;
    }

    private Optional<TypeElement> inPackage(String simpleName) {
        String qualified = packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
        return Optional.ofNullable(elements.getTypeElement(qualified));
    }

    /** Whether a class of the method's own package has this simple name. */
    boolean isInPackage(String simpleName) {
        return inPackage(simpleName).isPresent();
    }
}
