package news.parallax.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The tokenizer of uncased BERT models: lower case, accents stripped, words split at punctuation and around ideographs,
 * then the longest known pieces first (Wu et al. 2016, "WordPiece"; Devlin et al. 2019). Immutable.
 */
final class WordPiece {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = id("[UNK]");
        this.start = id("[CLS]");
        this.end = id("[SEP]");
    }

    /** Reads the vocabulary from a {@code tokenizer.json} of the Hugging Face format: {@code model.vocab}, pieces and ids. */
    static WordPiece read(InputStream json) throws IOException {
        Map<String, Integer> ids = new HashMap<>(1 << 16);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (enter(parser, "model") && enter(parser, "vocab")) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String piece = parser.currentName();
                    ids.put(piece, parser.nextIntValue(0));
                }
            }
        }
        return new WordPiece(ids);
    }

    /** Goes into the object of that name, if there is one beside what comes next. */
    private static boolean enter(JsonParser parser, String name) throws IOException {
        while (parser.nextToken() != null && parser.currentToken() != JsonToken.END_OBJECT) {
            if (parser.currentToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(name);
                if (parser.nextToken() == JsonToken.START_OBJECT && found) {
                    return true;
                }
                parser.skipChildren();
            }
        }
        return false;
    }

    /** Reads the vocabulary from its pieces in the order of their ids, a line each, as {@link #lines} writes them. */
    static WordPiece ofLines(InputStream lines) throws IOException {
        // Jackson's parser takes half a second of compiling for the same
        String pieces = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        Map<String, Integer> ids = new HashMap<>(1 << 16);
        int from = 0;
        for (int to = pieces.indexOf('\n'); to >= 0; to = pieces.indexOf('\n', from)) {
            ids.put(pieces.substring(from, to), ids.size());
            from = to + 1;
        }
        return new WordPiece(ids);
    }

    /** The vocabulary's pieces in the order of their ids, a line each. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        vocabulary.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> lines.append(entry.getKey()).append('\n'));
        return lines.toString();
    }

    private int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalStateException("the tokenizer's vocabulary lacks " + piece);
        }
        return id;
    }

    /** The ids of a text with start and end marks, at most {@code most} of them. */
    long[] encode(String text, int most) {
        // a token has at least one character, so what lies far beyond the bound cannot matter
        String bounded = text.length() > most * 32 ? text.substring(0, most * 32) : text;
        String lower = bounded.toLowerCase(Locale.ROOT);
        String folded = plain(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
        long[] ids = new long[most];
        int[] count = {0};
        ids[count[0]++] = start;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length() && count[0] < most - 1; ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || (type == Character.CONTROL && !Character.isWhitespace(c))) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                flush(word, ids, count);
            } else if (separate(c)) {
                flush(word, ids, count);
                word.appendCodePoint(c);
                flush(word, ids, count);
            } else {
                word.appendCodePoint(c);
            }
        }
        flush(word, ids, count);
        ids[count[0]++] = end;
        return java.util.Arrays.copyOf(ids, count[0]);
    }

    /** Whether a text has only signs that decompose into nothing else, as most have: ASCII, curly quotes and dashes. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0x2013 || c > 0x201d || c == 0x2017)) {
                return false;
            }
        }
        return true;
    }

    private void flush(StringBuilder word, long[] ids, int[] count) {
        if (word.length() == 0) {
            return;
        }
        int room = ids.length - 1;
        int first = count[0];
        String letters = word.toString();
        word.setLength(0);
        if (letters.length() > LONGEST_WORD) {
            add(unknown, ids, count, room);
            return;
        }
        for (int from = 0; from < letters.length(); ) {
            int to = letters.length();
            Integer piece = null;
            while (to > from) {
                piece = vocabulary.get(from == 0 ? letters.substring(0, to) : "##".concat(letters.substring(from, to)));
                if (piece != null) {
                    break;
                }
                to--;
            }
            if (piece == null) {
                count[0] = first;
                add(unknown, ids, count, room);
                return;
            }
            add(piece, ids, count, room);
            from = to;
        }
    }

    private static void add(int id, long[] ids, int[] count, int room) {
        if (count[0] < room) {
            ids[count[0]++] = id;
        }
    }

    private static boolean separate(int c) {
        if (c >= 'a' && c <= 'z') {
            return false;
        }
        boolean asciiSign =
                (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        if (asciiSign) {
            return true;
        }
        switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> {
                return true;
            }
            default -> {
                return c >= 0x2e80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
            }
        }
    }
}
