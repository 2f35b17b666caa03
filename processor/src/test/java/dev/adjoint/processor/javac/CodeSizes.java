package dev.adjoint.processor.javac;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The bytes of bytecode of a class's methods, read from its file (JVMS 4). */
final class CodeSizes {
    private final DataInputStream in;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<String, Integer> sizes = new TreeMap<>();

    private CodeSizes(byte[] file) {
        this.in = new DataInputStream(new ByteArrayInputStream(file));
    }

    /** By the methods' names; of overloads the largest. */
    static Map<String, Integer> of(byte[] file) {
        CodeSizes sizes = new CodeSizes(file);
        try {
            sizes.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes.sizes;
    }

    private void read() throws IOException {
        in.skipNBytes(8); // magic, version
        constants();
        in.skipNBytes(6); // access, this, super
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        members(); // fields
        members(); // methods
    }

    private void constants() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // takes two entries
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("constant tag " + tag);
            }
        }
    }

    private void members() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2);
            String name = texts.get(in.readUnsignedShort());
            in.skipNBytes(2);
            int attributes = in.readUnsignedShort();
            for (int j = 0; j < attributes; j++) {
                attribute(name);
            }
        }
    }

    private void attribute(String member) throws IOException {
        boolean isCode = texts.get(in.readUnsignedShort()).equals("Code");
        int length = in.readInt();
        if (isCode) {
            in.skipNBytes(4); // the depth of the stack and the number of variables
            sizes.merge(member, in.readInt(), Math::max);
            in.skipNBytes(length - 8);
        } else {
            in.skipNBytes(length);
        }
    }
}
