package dev.adjoint.processor.frontend;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The class file of a record (JVMS 4), as far as it takes to see whether its canonical constructor assigns the
 * components and does nothing else, and each accessor returns its component and does nothing else.
 */
final class CompiledRecord {
    /** The instructions, as texts, that such a constructor and such accessors consist of. */
    private static final String LOAD = "load ";

    private static final String RETURN = "return";
    private static final String GET = "getfield ";
    private static final String PUT = "putfield ";
    private static final String CONSTRUCT = "invokespecial ";

    private final Constants constants;
    private final String name;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, List<String>> methods = new HashMap<>();

    private CompiledRecord(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        this.constants = new Constants(in);
        in.skipNBytes(2);
        this.name = constants.text(in.readUnsignedShort());
        in.skipNBytes(2);
        in.skipNBytes(2L * in.readUnsignedShort());
        readMembers(in, false);
        readMembers(in, true);
    }

    static CompiledRecord read(InputStream file) throws IOException {
        return new CompiledRecord(new DataInputStream(file));
    }

    /** Whether the record is no more than these components. */
    boolean isPlain(List<String> components) {
        StringBuilder descriptor = new StringBuilder();
        List<String> constructor = new ArrayList<>(List.of(LOAD + 0, CONSTRUCT + "java/lang/Record.<init>()V"));
        int slot = 1;
        for (String component : components) {
            String type = fields.get(component);
            if (type == null) {
                return false;
            }
            String field = name + "." + component + type;
            if (!List.of(LOAD + 0, GET + field, RETURN).equals(methods.get(component + "()" + type))) {
                return false;
            }
            constructor.addAll(List.of(LOAD + 0, LOAD + slot, PUT + field));
            slot += type.equals("D") || type.equals("J") ? 2 : 1;
            descriptor.append(type);
        }
        constructor.add(RETURN);
        return constructor.equals(methods.get("<init>(" + descriptor + ")V"));
    }

    private void readMembers(DataInputStream in, boolean areMethods) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            in.skipNBytes(2);
            String member = constants.text(in.readUnsignedShort());
            String descriptor = constants.text(in.readUnsignedShort());
            if (!areMethods) {
                fields.put(member, descriptor);
            }
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                String attribute = constants.text(in.readUnsignedShort());
                byte[] content = in.readNBytes(in.readInt());
                if (areMethods && attribute.equals("Code")) {
                    methods.put(member + descriptor, instructions(content));
                }
            }
        }
    }

    /** The code of a method; an instruction of any other kind ends it. */
    private List<String> instructions(byte[] attribute) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(attribute));
        in.skipNBytes(4);
        List<String> instructions = new ArrayList<>();
        for (int end = in.readInt(); end > 0; ) {
            int code = in.readUnsignedByte();
            int operands = 0;
            if (code >= 0x15 && code <= 0x19) {
                operands = 1;
                instructions.add(LOAD + in.readUnsignedByte());
            } else if (code >= 0x1a && code <= 0x2d) {
                instructions.add(LOAD + (code - 0x1a) % 4);
            } else if (code >= 0xac && code <= 0xb1) {
                instructions.add(RETURN);
            } else if (code == 0xb4 || code == 0xb5 || code == 0xb7) {
                operands = 2;
                String kind = code == 0xb4 ? GET : code == 0xb5 ? PUT : CONSTRUCT;
                instructions.add(kind + constants.member(in.readUnsignedShort()));
            } else {
                instructions.add("another");
                return instructions;
            }
            end -= 1 + operands;
        }
        return instructions;
    }

    /** The constant pool (JVMS 4.4): texts, and constants that refer to others. */
    private static final class Constants {
        private final Map<Integer, String> texts = new HashMap<>();
        private final Map<Integer, int[]> references = new HashMap<>();

        Constants(DataInputStream in) throws IOException {
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.put(i, in.readUTF());
                    case 3, 4 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // It takes two entries.
                    }
                    case 7, 8, 16, 19, 20 -> references.put(i, new int[] {in.readUnsignedShort()});
                    case 9, 10, 11, 12, 17, 18 ->
                        references.put(i, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
                    case 15 -> in.skipNBytes(3);
                    default -> throw new IOException("a constant of kind " + tag);
                }
            }
        }

        /** A text, or the name of a class. */
        String text(int index) throws IOException {
            String text = texts.get(index);
            return text == null ? text(part(index, 0)) : text;
        }

        /** A field or method of a class: {@code Owner.namedescriptor}. */
        String member(int index) throws IOException {
            int nameAndType = part(index, 1);
            return text(part(index, 0)) + "." + text(part(nameAndType, 0)) + text(part(nameAndType, 1));
        }

        private int part(int index, int part) throws IOException {
            int[] parts = references.get(index);
            if (parts == null || parts.length <= part) {
                throw new IOException("no constant " + index);
            }
            return parts[part];
        }
    }
}
