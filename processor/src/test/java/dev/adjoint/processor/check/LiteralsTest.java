package dev.adjoint.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.javac.Compilation;
import dev.adjoint.processor.javac.Javac;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a text stands for, against what javac makes of {@code static final T X = text;}. */
class LiteralsTest {
    private static final List<Type> TYPES = List.of(
            Type.DOUBLE,
            Type.FLOAT,
            Type.LONG,
            Type.INT,
            Type.SHORT,
            Type.BYTE,
            Type.CHAR,
            Type.BOOLEAN,
            Type.STRING,
            Type.DOUBLE_ARRAY,
            Type.DOUBLE_MATRIX);

    private static final List<String> TEXTS = List.of(
            "0",
            "-0",
            "-0.0",
            "+1",
            "- 1",
            "1L",
            "-1l",
            "1_000",
            "1__0",
            "017",
            "-017",
            "08",
            "08.5",
            "0x7f",
            "0xFF_FF",
            "-0x80000000",
            "0xffffffff",
            "0xffffffffffffffffL",
            "0b101",
            "-0b1",
            "0B1l",
            "127",
            "128",
            "-128",
            "-129",
            "255",
            "32767",
            "32768",
            "65535",
            "65536",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9223372036854775807L",
            "9223372036854775808L",
            "-9223372036854775808L",
            "1.5",
            "1.",
            ".5",
            "1e3",
            "1E-3",
            "1e+3",
            "1f",
            "1F",
            "1.5f",
            "1d",
            "1D",
            "0.1f",
            "16777217",
            "0x1p3",
            "0x1.8p-1",
            "0x1p3f",
            "0x1.8",
            "1e",
            "1e400",
            "4.9e-324",
            "1e-400",
            "0e-400",
            "0x1p-2000",
            "0x0p-2000",
            "0.0f",
            "1e40",
            "3.4028235e38f",
            "1e-46f",
            "1e40f",
            "1_0.0_1",
            "_1",
            "1_",
            "0x",
            "0x_1",
            "0b_1",
            "0b2",
            "0_7",
            "'a'",
            "-'a'",
            "+'a'",
            "'\\n'",
            "'\\''",
            "'\"'",
            "'\\\"'",
            "'\\0'",
            "'\\177'",
            "'\\377'",
            "'\\400'",
            "'''",
            "''",
            "'ab'",
            "'\\q'",
            "'\\\\'",
            "\"\"",
            "\"a\"",
            "\"a, {b}\"",
            "\"\\\"\"",
            "\"\\\\\"",
            "\"\\t\\101\"",
            "\"\\q\"",
            "\"a\"b\"",
            "\"",
            "true",
            "false",
            "True",
            "-true",
            "Math.PI",
            "-Math.E",
            "java.lang.Math.PI",
            "Double.NaN",
            "Double.MIN_VALUE",
            "-Double.MAX_VALUE",
            "Double.NEGATIVE_INFINITY",
            "Float.MAX_VALUE",
            "Integer.MAX_VALUE",
            "Integer.MIN_VALUE",
            "Long.MAX_VALUE",
            "Byte.MAX_VALUE",
            "Byte.MIN_VALUE",
            "Short.MAX_VALUE",
            "Character.MAX_VALUE",
            "Character.MIN_VALUE",
            "Double.SIZE",
            "Math.TAUS",
            "NaN",
            "Infinity",
            "null",
            "{1, 2}",
            "{}",
            "{ 1 , -2.5e1f, 'a' }",
            "{1,}",
            "{1,,2}",
            "{1L, Math.PI}",
            "{{1}}",
            "{{1, 2}, {}}",
            "{{}, {3}, null}",
            "{null}",
            "{1 2}",
            "{1",
            "1}",
            "{1}}",
            "{{1}",
            "{true}",
            "1,",
            "1 2",
            "x");

    @Test
    void areWhatJavacMakesOfThem() throws Exception {
        Map<String, Object> expected = oracle();
        List<String> differences = new ArrayList<>();
        for (Type type : TYPES) {
            for (String text : TEXTS) {
                Object actual;
                try {
                    actual = shown(ArgumentReader.read(
                                    text, ParameterGroup.of(new Value(type, Origin.primal("p", Origin.NO_LINE))))
                            .get(0));
                } catch (NoLiteralException e) {
                    actual = "rejected";
                    assertThat(e.getMessage()).isNotBlank();
                }
                Object wanted = expected.getOrDefault(type + " " + text, "rejected");
                if (!wanted.equals(actual)) {
                    differences.add(type.javaName() + " " + text + ": javac " + wanted + ", here " + actual);
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(300);
        assertThat(differences).isEmpty();
    }

    /** All that javac accepts, in few compilations: what one rejects is left out of the next. */
    private static Map<String, Object> oracle() throws Exception {
        Map<Integer, String> lines = new TreeMap<>();
        Map<Integer, String> keys = new LinkedHashMap<>();
        for (Type type : TYPES) {
            for (String text : TEXTS) {
                int number = lines.size();
                lines.put(number, "class C" + number + " { static final " + type.javaName() + " X = " + text + "; }");
                keys.put(number, type + " " + text);
            }
        }
        while (true) {
            List<Integer> numbers = List.copyOf(lines.keySet());
            Compilation compilation = new Javac()
                    .withoutWerror()
                    .options("-Xmaxerrs", "10000")
                    .compile(lines.values().toArray(String[]::new));
            if (compilation.succeeded()) {
                Map<String, Object> values = new LinkedHashMap<>();
                ClassLoader loader = loader(compilation);
                for (int number : numbers) {
                    Field field = loader.loadClass("C" + number).getDeclaredField("X");
                    field.setAccessible(true);
                    values.put(keys.get(number), shown(field.get(null)));
                }
                return values;
            }
            int before = lines.size();
            compilation.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                    .map(diagnostic -> diagnostic.getSource().getName().replaceAll("\\D", ""))
                    .forEach(number -> lines.remove(Integer.valueOf(number)));
            assertThat(lines).as(compilation.describe()).hasSizeLessThan(before);
        }
    }

    private static ClassLoader loader(Compilation compilation) {
        return new ClassLoader(LiteralsTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] content = compilation.classes().get(name);
                if (content == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, content, 0, content.length);
            }
        };
    }

    private static String shown(Object value) {
        String text = Arrays.deepToString(new Object[] {value});
        return (value == null ? "" : value.getClass().getSimpleName()) + text;
    }
}
