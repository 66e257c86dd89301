package news.parallax.embedding;

import java.util.List;
import java.util.Map;
import news.parallax.embedding.Weights.Tensor;

/**
 * The same BERT with the same weights in fewer steps: one product for query, key and value, attention and normalization in one
 * step each (operators that ONNX Runtime brings), and in the last layer only the first token, which alone is used. A sixth to a
 * fourth less time than the graph as it ships.
 */
final class LeanGraph {
    private static final String MICROSOFT = "com.microsoft";
    private static final int LAYERS = 12;
    private static final int HEADS = 12;
    private static final int WIDTH = 384;
    private static final float EPSILON = 1e-12f;
    private static final String EMBEDDINGS = "embeddings.";

    private final Weights weights;
    private final Protobuf graph = new Protobuf();

    private LeanGraph(Weights weights) {
        this.weights = weights;
    }

    /**
     * The model, of inputs {@code input_ids} (texts by tokens) and {@code positions} (0, 1, … of as many tokens).
     *
     * @param onnx the model as it ships, quantized
     */
    static byte[] of(byte[] onnx) {
        return new LeanGraph(Weights.read(onnx)).build();
    }

    private byte[] build() {
        String words = EMBEDDINGS + "word_embeddings.weight";
        String rows = node("Gather", List.of(keep(words + "_quantized"), "input_ids"), "rows");
        String tokens =
                node("DequantizeLinear", List.of(rows, keep(words + "_scale"), keep(words + "_zero_point")), "tokens");
        String places = node("Gather", List.of(tensor("places", places()), "positions"), "placed");
        String sum = node("Add", List.of(tokens, places), "sum");
        String norm = EMBEDDINGS + "LayerNorm.";
        String states = node(
                "LayerNormalization",
                List.of(sum, keep(norm + "weight"), keep(norm + "bias")),
                "states",
                "",
                Map.of("epsilon", EPSILON));
        tensor("first", new Tensor(new long[] {1}, Tensor.LONG, new byte[8]));
        for (int layer = 0; layer < LAYERS; layer++) {
            states = layer(layer, states);
        }
        graph.text(2, "lean")
                .message(11, value("input_ids", Tensor.LONG, "texts", "tokens"))
                .message(11, value("positions", Tensor.LONG, "tokens"))
                .message(12, value(states, Tensor.FLOAT, "texts", "one", "width"));
        return new Protobuf()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Protobuf().number(2, 17))
                .message(8, new Protobuf().text(1, MICROSOFT).number(2, 1))
                .done();
    }

    /** The table of places, with what is added for the first sentence, the only one there is. */
    private Tensor places() {
        float[] places = weights.plain(EMBEDDINGS + "position_embeddings.weight");
        float[] kinds = weights.plain(EMBEDDINGS + "token_type_embeddings.weight");
        for (int i = 0; i < places.length; i++) {
            places[i] += kinds[i % WIDTH];
        }
        return Tensor.floats(places, places.length / WIDTH, WIDTH);
    }

    private String layer(int layer, String before) {
        String path = "/encoder/layer." + layer + "/";
        String name = "encoder.layer." + layer + ".";
        String states = before;
        List<String> parts = List.of(name + "q", name + "k", name + "v");
        if (layer < LAYERS - 1) {
            split(beside(states, path, name, List.of("query", "key", "value")), parts);
        } else {
            split(beside(states, path, name, List.of("key", "value")), parts.subList(1, 3));
            states = node("Gather", List.of(states, "first"), name + "first", "", Map.of("axis", 1));
            product(states, path + "attention/self/query", name + "attention.self.query.bias", parts.get(0));
        }
        String seen = node("MultiHeadAttention", parts, name + "seen", MICROSOFT, Map.of("num_heads", HEADS));
        String out = product(seen, path + "attention/output/dense", name + "attention.output.dense.bias", name + "out");
        String once = normal(out, states, name + "attention.output.LayerNorm.", name + "once");
        String wide = product(once, path + "intermediate/dense", "", name + "wide");
        String bent = node(
                "FastGelu", List.of(wide, keep(name + "intermediate.dense.bias")), name + "bent", MICROSOFT, Map.of());
        String narrow = product(bent, path + "output/dense", name + "output.dense.bias", name + "narrow");
        return normal(narrow, once, name + "output.LayerNorm.", name + "twice");
    }

    private String beside(String states, String path, String name, List<String> kinds) {
        List<String> products =
                kinds.stream().map(kind -> path + "attention/self/" + kind).toList();
        String out = name + "qkv";
        return node(
                "DynamicQuantizeMatMul",
                List.of(
                        states,
                        tensor(out + "w", all(products, "_quantized")),
                        tensor(out + "s", all(products, "_scale")),
                        tensor(out + "z", all(products, "_zero_point")),
                        tensor(
                                out + "b",
                                Tensor.beside(kinds.stream()
                                        .map(kind -> weights.get(name + "attention.self." + kind + ".bias"))
                                        .toList()))),
                out,
                MICROSOFT,
                Map.of());
    }

    private Tensor all(List<String> products, String part) {
        return Tensor.beside(products.stream()
                .map(product -> weights.ofProduct(product, part))
                .toList());
    }

    private void split(String states, List<String> parts) {
        Protobuf node = new Protobuf().text(1, states);
        parts.forEach(part -> node.text(2, part));
        graph.message(1, node.text(4, "Split").message(5, attribute("axis", -1)));
    }

    private String product(String states, String product, String bias, String out) {
        String scale = tensor(out + "s", weights.ofProduct(product, "_scale"));
        String zero = tensor(out + "z", weights.ofProduct(product, "_zero_point"));
        String factor = tensor(out + "w", weights.ofProduct(product, "_quantized"));
        List<String> inputs = bias.isEmpty()
                ? List.of(states, factor, scale, zero)
                : List.of(states, factor, scale, zero, keep(bias));
        return node("DynamicQuantizeMatMul", inputs, out, MICROSOFT, Map.of());
    }

    private String normal(String states, String added, String name, String out) {
        return node(
                "SkipLayerNormalization",
                List.of(states, added, keep(name + "weight"), keep(name + "bias")),
                out,
                MICROSOFT,
                Map.of("epsilon", EPSILON));
    }

    private String keep(String name) {
        return tensor(name, weights.get(name));
    }

    private String tensor(String name, Tensor tensor) {
        Protobuf wire = new Protobuf();
        for (long dim : tensor.dims()) {
            wire.number(1, dim);
        }
        graph.message(5, wire.number(2, tensor.type()).text(8, name).bytes(9, tensor.raw()));
        return name;
    }

    private String node(String operator, List<String> inputs, String output) {
        return node(operator, inputs, output, "", Map.of());
    }

    private String node(
            String operator, List<String> inputs, String output, String domain, Map<String, Number> attributes) {
        Protobuf node = new Protobuf();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(3, output).text(4, operator);
        attributes.forEach((name, value) -> node.message(5, attribute(name, value)));
        graph.message(1, domain.isEmpty() ? node : node.text(7, domain));
        return output;
    }

    private static Protobuf attribute(String name, Number value) {
        Protobuf wire = new Protobuf().text(1, name);
        return value instanceof Float
                ? wire.fixed(2, Float.floatToIntBits(value.floatValue())).number(20, 1)
                : wire.number(3, value.longValue()).number(20, 2);
    }

    private static Protobuf value(String name, int type, String... dims) {
        Protobuf shape = new Protobuf();
        for (String dim : dims) {
            shape.message(1, new Protobuf().text(2, dim));
        }
        return new Protobuf()
                .text(1, name)
                .message(
                        2,
                        new Protobuf().message(1, new Protobuf().number(1, type).message(2, shape)));
    }
}
