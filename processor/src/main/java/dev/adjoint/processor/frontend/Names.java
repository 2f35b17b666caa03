package dev.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import dev.adjoint.processor.ir.ClassReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
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
        return staticImports(name, owner -> fieldOf(owner, name).filter(this::isImportable)).stream()
                .findFirst();
    }

    /** The field of a class, which hides those that it inherits (JLS 8.3). */
    Optional<VariableElement> fieldOf(TypeElement type, String name) {
        return member(type, name, ElementFilter::fieldsIn);
    }

    /** The member of a class or, if it has none of this name, of the nearest of its supertypes. */
    private <E extends Element> Optional<E> member(
            TypeElement type, String name, Function<List<? extends Element>, List<E>> kind) {
        Optional<E> own = kind.apply(type.getEnclosedElements()).stream()
                .filter(member -> member.getSimpleName().contentEquals(name))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        Stream<TypeMirror> supertypes = Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream());
        return supertypes
                .flatMap(mirror -> mirror instanceof DeclaredType declared ? Stream.of(declared.asElement()) : null)
                .flatMap(element -> element instanceof TypeElement supertype
                        ? member(supertype, name, kind).filter(member -> isInherited(member, type)).stream()
                        : null)
                .findFirst();
    }

    private boolean isInherited(Element member, TypeElement by) {
        Set<Modifier> modifiers = member.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED)
                || (!modifiers.contains(Modifier.PRIVATE)
                        && elements.getPackageOf(member).equals(elements.getPackageOf(by)));
    }

    /** Whether a static import of the class brings this member: those that are not accessible are passed over. */
    private boolean isImportable(Element member) {
        Set<Modifier> modifiers = member.getModifiers();
        return modifiers.contains(Modifier.STATIC)
                && (modifiers.contains(Modifier.PUBLIC)
                        || (!modifiers.contains(Modifier.PRIVATE)
                                && elements.getPackageOf(member)
                                        .getQualifiedName()
                                        .contentEquals(packageName)));
    }

    /** Whether a class of the method's package, outside the class that an element belongs to, may name the element. */
    boolean canBeNamedByCompanion(Element element) {
        return isVisible(element);
    }

    /** Whether the method may name an element: all members of the class around it, and what others may name, too. */
    boolean isAccessible(Element element) {
        Element top = element;
        while (top.getEnclosingElement() instanceof TypeElement outer) {
            top = outer;
        }
        return isVisible(element) || top.equals(enclosing.get(enclosing.size() - 1));
    }

    /** The constant of an enum that a simple name means in a case label. */
    Optional<VariableElement> enumConstant(ClassReference enumClass, String name) {
        return Optional.ofNullable(elements.getTypeElement(enumClass.toString()))
                .flatMap(type -> fieldOf(type, name))
                .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT);
    }

    private boolean isVisible(Element element) {
        boolean samePackage = elements.getPackageOf(element).getQualifiedName().contentEquals(packageName);
        for (Element e = element;
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

    /** The class that declares a method. */
    static TypeElement declaring(ExecutableElement method) {
        if (method.getEnclosingElement() instanceof TypeElement type) {
            return type;
        }
        throw new IllegalArgumentException("a method outside any class: " + method);
    }

    ClassReference reference(TypeElement type) {
        return reference(type, elements);
    }

    /** A class by its name. */
    static ClassReference reference(TypeElement type, Elements elements) {
        List<String> simpleNames = new ArrayList<>();
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            simpleNames.add(0, e.getSimpleName().toString());
        }
        return new ClassReference(elements.getPackageOf(type).getQualifiedName().toString(), simpleNames);
    }

    /**
     * A method that a call may mean.
     *
     * @param through the class by which it is named: the one that declares it, or one that inherits it
     */
    record Candidate(ExecutableElement method, TypeElement through) {}

    /**
     * The methods that a call of a simple name may mean: those of the innermost enclosing class that has such a method,
     * or imported ones (JLS 15.12.1).
     */
    List<Candidate> methods(String name) {
        for (TypeElement type : enclosing) {
            if (!members(type, name).isEmpty()) {
                return methodsOf(type, name);
            }
        }
        List<Candidate> imported = staticImports(
                        name,
                        owner -> Optional.of(members(owner, name).stream()
                                        .filter(this::isImportable)
                                        .map(method -> new Candidate(method, owner))
                                        .toList())
                                .filter(found -> !found.isEmpty()))
                .stream()
                .flatMap(List::stream)
                .toList();
        List<Candidate> distinct = new ArrayList<>();
        for (Candidate candidate : imported) {
            if (distinct.stream().noneMatch(other -> other.method().equals(candidate.method()))) {
                distinct.add(candidate);
            }
        }
        return distinct;
    }

    /** The methods of a class that a call from the method's own class may mean. */
    List<Candidate> methodsOf(TypeElement type, String name) {
        return members(type, name).stream()
                .filter(this::isAccessible)
                .map(method -> new Candidate(method, type))
                .toList();
    }

    /** Whether a class has several methods of a name. */
    boolean isOverloaded(ClassReference reference, String name) {
        TypeElement type = elements.getTypeElement(reference.toString());
        return type != null && methodsOf(type, name).size() > 1;
    }

    /** The methods of a class and those that it inherits from its superclasses; an interface's are not inherited. */
    private List<ExecutableElement> members(TypeElement type, String name) {
        List<ExecutableElement> members = new ArrayList<>();
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .forEach(members::add);
        if (type.getSuperclass() instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement superclass) {
            for (ExecutableElement inherited : members(superclass, name)) {
                if (isInherited(inherited, type) && members.stream().noneMatch(own -> hides(own, inherited))) {
                    members.add(inherited);
                }
            }
        }
        return members;
    }

    /** Whether a method of a class hides, or overrides, one of a superclass: its parameters have the same types. */
    private static boolean hides(ExecutableElement method, ExecutableElement inherited) {
        return parameterTypes(method).equals(parameterTypes(inherited));
    }

    private static List<String> parameterTypes(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.asType().toString())
                .toList();
    }

    private boolean isAccessible(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PUBLIC)) {
            return true;
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return isInSameTopLevelClass(method);
        }
        return elements.getPackageOf(method).getQualifiedName().contentEquals(packageName)
                || (modifiers.contains(Modifier.PROTECTED)
                        && enclosing.stream().anyMatch(type -> inherits(type, method.getEnclosingElement())));
    }

    private static boolean inherits(TypeElement type, @Nullable Element from) {
        return type.equals(from)
                || (type.getSuperclass() instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement superclass
                        && inherits(superclass, from));
    }

    /** Whether a method belongs to a class of the same top-level class. */
    boolean isInSameTopLevelClass(Element element) {
        return outermost(element).equals(enclosing.get(enclosing.size() - 1));
    }

    private static Element outermost(Element element) {
        Element outermost = element;
        for (Element e = element.getEnclosingElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            outermost = e;
        }
        return outermost;
    }

    /** Whether a class of this name is there. */
    boolean exists(ClassReference reference) {
        return elements.getTypeElement(reference.toString()) != null;
    }

    /** Whether the companion of a method may be named: it is public only if the method and its classes are. */
    boolean isCompanionVisible(ExecutableElement method) {
        if (elements.getPackageOf(method).getQualifiedName().contentEquals(packageName)) {
            return true;
        }
        for (Element e = method;
                e instanceof ExecutableElement || e instanceof TypeElement;
                e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** The class by which a companion, in the method's package, can name a method; empty if it cannot. */
    Optional<TypeElement> nameableOwner(Candidate candidate) {
        ExecutableElement method = candidate.method();
        boolean isOpen = method.getModifiers().contains(Modifier.PUBLIC)
                || (!method.getModifiers().contains(Modifier.PRIVATE)
                        && elements.getPackageOf(method).getQualifiedName().contentEquals(packageName));
        return isOpen
                ? Stream.of(method.getEnclosingElement(), candidate.through())
                        .filter(this::isVisible)
                        .map(TypeElement.class::cast)
                        .findFirst()
                : Optional.empty();
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
        return member(outer, name, ElementFilter::typesIn);
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
                .filter(this::isVisible)
                .findFirst();
    }

    /** What classes give that a static import names: single imports, or else, since they shadow those, on demand. */
    private <T> List<T> staticImports(String name, Function<TypeElement, Optional<T>> member) {
        for (String wanted : List.of(name, "*")) {
            List<T> found = imports.stream()
                    .filter(ImportTree::isStatic)
                    .map(Names::imported)
                    .filter(select -> select != null && select.getIdentifier().contentEquals(wanted))
                    .flatMap(
                            select -> Optional.ofNullable(elements.getTypeElement(
                                            select.getExpression().toString()))
                                    .flatMap(member)
                                    .stream())
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
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
