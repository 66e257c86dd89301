package news.parallax.embedding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** As much of protobuf's wire format as an ONNX file needs: whole numbers, and strings of bytes. */
final class Protobuf {
    private static final int NUMBER = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;

    private final List<byte[]> parts = new ArrayList<>();
    private int length;

    /** Is told of each field of a message; what is no string of bytes comes with no bytes. */
    @FunctionalInterface
    interface Each {
        /** A field's number, and its value as a whole number or as bytes. */
        void field(int number, long value, ByteBuffer bytes);
    }

    /** Reads a message; numbers of a fixed length are passed over. */
    static void read(ByteBuffer message, Each each) {
        ByteBuffer none = ByteBuffer.allocate(0);
        ByteBuffer in = message.duplicate();
        while (in.hasRemaining()) {
            int key = (int) varint(in);
            switch (key & 7) {
                case NUMBER -> each.field(key >>> 3, varint(in), none);
                case BYTES -> {
                    int length = (int) varint(in);
                    ByteBuffer bytes = in.slice(in.position(), length);
                    in.position(in.position() + length);
                    each.field(key >>> 3, 0, bytes);
                }
                case FOUR_BYTES -> in.position(in.position() + 4);
                case EIGHT_BYTES -> in.position(in.position() + 8);
                default -> throw new IllegalStateException("the model file is damaged");
            }
        }
    }

    static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (next & 127L) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    /** Writes a whole number. */
    Protobuf number(int field, long value) {
        varint((long) field << 3 | NUMBER);
        varint(value);
        return this;
    }

    /** Writes four bytes, the lowest first. */
    Protobuf fixed(int field, int bits) {
        varint((long) field << 3 | FOUR_BYTES);
        return add(new byte[] {(byte) bits, (byte) (bits >>> 8), (byte) (bits >>> 16), (byte) (bits >>> 24)});
    }

    /** Writes bytes, which are not copied before {@link #done}. */
    Protobuf bytes(int field, byte[] value) {
        varint((long) field << 3 | BYTES);
        varint(value.length);
        return add(value);
    }

    Protobuf text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Protobuf message(int field, Protobuf value) {
        varint((long) field << 3 | BYTES);
        varint(value.length);
        value.parts.forEach(this::add);
        return this;
    }

    /** All that was written. */
    byte[] done() {
        ByteBuffer all = ByteBuffer.allocate(length);
        parts.forEach(all::put);
        return all.array();
    }

    private Protobuf add(byte[] part) {
        parts.add(part);
        length += part.length;
        return this;
    }

    private void varint(long value) {
        byte[] part = new byte[10];
        int size = 0;
        long rest = value;
        while ((rest & ~127L) != 0) {
            part[size++] = (byte) (rest & 127 | 128);
            rest >>>= 7;
        }
        part[size++] = (byte) rest;
        add(Arrays.copyOf(part, size));
    }
}
