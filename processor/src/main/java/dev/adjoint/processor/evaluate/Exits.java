package dev.adjoint.processor.evaluate;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps the code of a class from ending the compiler. Where the file of the class (JVMS 4.4) refers to
 * {@code System.exit}, {@code Runtime.exit} or {@code Runtime.halt}, it refers to a method that does not exist instead:
 * the call throws a {@link NoSuchMethodError}, and only where it is reached.
 */
final class Exits {
    private static final String NAME = "exitOfTheCompiler";
    private static final Set<String> CLASSES = Set.of("java/lang/System", "java/lang/Runtime");
    private static final Set<String> METHODS = Set.of("exit", "halt");

    private static final int HEADER = 10;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;
    private static final int MOST = 0xffff;

    private final ByteBuffer file;
    private final int count;
    private final List<Integer> offsets = new ArrayList<>();
    private int end = HEADER;

    private Exits(byte[] content) {
        this.file = ByteBuffer.wrap(content.clone());
        this.count = number(HEADER - 2);
    }

    /** Whether this is what a refused call throws. */
    static boolean isRefusal(Throwable thrown) {
        return thrown instanceof NoSuchMethodError
                && String.valueOf(thrown.getMessage()).contains(NAME);
    }

    /** The file of a class without them. */
    static byte[] refused(byte[] content) {
        try {
            return new Exits(content).refused();
        } catch (RuntimeException noClass) {
            return content; // which is found out where it is defined
        }
    }

    private byte[] refused() {
        findConstants();
        List<Integer> calls = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            if (isExit(offsets.get(i))) {
                calls.add(offsets.get(i));
            }
        }
        if (calls.isEmpty()) {
            return file.array();
        }
        int added = count;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream constants = new DataOutputStream(bytes)) {
            constants.writeByte(UTF8);
            constants.writeUTF(NAME);
            for (int call : calls) {
                added++;
                constants.writeByte(NAME_AND_TYPE);
                constants.writeShort(count);
                constants.writeShort(number(offsets.get(number(call + 3)) + 3));
                file.putShort(call + 3, (short) added);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (added + 1 > MOST) {
            throw new IllegalArgumentException("no room for other constants");
        }
        file.putShort(HEADER - 2, (short) (added + 1));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(file.array(), 0, end);
        changed.writeBytes(bytes.toByteArray());
        changed.write(file.array(), end, file.capacity() - end);
        return changed.toByteArray();
    }

    /** Where each constant begins. */
    private void findConstants() {
        offsets.add(0);
        while (offsets.size() < count) {
            int tag = file.get(end);
            int size = switch (tag) {
                case UTF8 -> 2 + number(end + 1);
                case 3, 4, 9, METHOD, 11, NAME_AND_TYPE, 17, 18 -> 4;
                case LONG, DOUBLE -> 8;
                case 7, 8, 16, 19, 20 -> 2;
                case 15 -> 3;
                default -> throw new IllegalArgumentException("a constant of the kind " + tag);
            };
            offsets.add(end);
            if (tag == LONG || tag == DOUBLE) {
                offsets.add(end); // they count for two
            }
            end += 1 + size;
        }
    }

    private boolean isExit(int offset) {
        return file.get(offset) == METHOD
                && CLASSES.contains(text(number(offsets.get(number(offset + 1)) + 1)))
                && METHODS.contains(text(number(offsets.get(number(offset + 3)) + 1)));
    }

    private String text(int constant) {
        int offset = offsets.get(constant);
        return new String(file.array(), offset + 3, number(offset + 1), StandardCharsets.UTF_8);
    }

    private int number(int offset) {
        return Short.toUnsignedInt(file.getShort(offset));
    }
}
