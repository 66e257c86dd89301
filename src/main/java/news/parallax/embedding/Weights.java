package news.parallax.embedding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tensors of an ONNX file by name, and by the product that uses them. Immutable. */
final class Weights {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final String PRODUCT = "/MatMul_output_0_output_quantized";

    private final Map<String, Tensor> byName = new HashMap<>();
    private final Map<String, String> ofProduct = new HashMap<>();

    /**
     * A tensor.
     *
     * @param dims its shape
     * @param type 1 for floats, 2 for bytes without a sign, 3 with one, 7 for long whole numbers, as ONNX counts
     * @param raw its numbers, the lowest byte first
     */
    record Tensor(long[] dims, int type, byte[] raw) {
        static final int FLOAT = 1;
        static final int SIGNED = 3;
        static final int LONG = 7;

        static Tensor floats(float[] values, long... dims) {
            ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
            for (float value : values) {
                raw.putFloat(value);
            }
            return new Tensor(dims, FLOAT, raw.array());
        }

        /** Tensors side by side, row by row; a single row each where they have one dimension. */
        static Tensor beside(List<Tensor> parts) {
            Tensor first = parts.get(0);
            boolean table = first.dims.length == 2;
            int rows = table ? (int) first.dims[0] : 1;
            ByteArrayOutputStream raw = new ByteArrayOutputStream(first.raw.length * parts.size());
            for (int row = 0; row < rows; row++) {
                for (Tensor part : parts) {
                    int length = part.raw.length / rows;
                    raw.write(part.raw, row * length, length);
                }
            }
            long width = first.dims[first.dims.length - 1] * parts.size();
            return new Tensor(table ? new long[] {rows, width} : new long[] {width}, first.type, raw.toByteArray());
        }

        float number() {
            return ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).getFloat();
        }
    }

    private Weights() {}

    static Weights read(byte[] onnx) {
        Weights weights = new Weights();
        Protobuf.read(ByteBuffer.wrap(onnx), (field, value, graph) -> {
            if (field == GRAPH) {
                Protobuf.read(graph, weights::graph);
            }
        });
        return weights;
    }

    private void graph(int field, long value, ByteBuffer bytes) {
        if (field == INITIALIZER) {
            initializer(bytes);
        } else if (field == NODE) {
            List<String> inputs = new ArrayList<>();
            Protobuf.read(bytes, (part, number, name) -> {
                if (part == 1) {
                    inputs.add(Protobuf.text(name));
                } else if (part == 2 && inputs.size() > 1 && Protobuf.text(name).endsWith(PRODUCT)) {
                    String output = Protobuf.text(name);
                    ofProduct.put(
                            output.substring(0, output.length() - PRODUCT.length()),
                            inputs.get(1).replace("_quantized", ""));
                }
            });
        }
    }

    private void initializer(ByteBuffer bytes) {
        List<Long> dims = new ArrayList<>();
        int[] type = {0};
        String[] name = {""};
        byte[][] raw = {{}};
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        Protobuf.read(bytes, (part, number, content) -> {
            switch (part) {
                case 1 -> {
                    if (!content.hasRemaining()) {
                        dims.add(number);
                    }
                    while (content.hasRemaining()) {
                        dims.add(Protobuf.varint(content));
                    }
                }
                case 2 -> type[0] = (int) number;
                case 8 -> name[0] = Protobuf.text(content);
                case 4, 9 -> {
                    raw[0] = new byte[content.remaining()];
                    content.get(raw[0]);
                }
                case 5 -> {
                    if (!content.hasRemaining()) {
                        small.write((int) number);
                    }
                    while (content.hasRemaining()) {
                        small.write((int) Protobuf.varint(content));
                    }
                }
                default -> {
                    // names and notes
                }
            }
        });
        long[] shape = dims.stream().mapToLong(Long::longValue).toArray();
        byName.put(name[0], new Tensor(shape, type[0], small.size() > 0 ? small.toByteArray() : raw[0]));
    }

    Tensor get(String name) {
        Tensor tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalStateException("the model has no " + name);
        }
        return tensor;
    }

    /** What a product multiplies with: {@code _quantized}, {@code _scale} or {@code _zero_point} of it. */
    Tensor ofProduct(String product, String part) {
        return get(ofProduct.getOrDefault(product, product) + part);
    }

    /** A quantized table as floats. */
    float[] plain(String name) {
        float scale = get(name + "_scale").number();
        Tensor table = get(name + "_quantized");
        int mask = table.type == Tensor.SIGNED ? -1 : 255;
        int zero = get(name + "_zero_point").raw[0] & mask;
        float[] plain = new float[table.raw.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = ((table.raw[i] & mask) - zero) * scale;
        }
        return plain;
    }
}
