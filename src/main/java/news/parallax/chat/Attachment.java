package news.parallax.chat;

import java.util.Arrays;

/**
 * A file that a message brings along. The message's text says in words what the file shows, for those who cannot see or
 * open it. Immutable.
 */
public final class Attachment {
    private final Kind kind;
    private final String name;
    private final byte[] bytes;

    /** What kind of file it is. */
    public enum Kind {
        /** A picture, shown in the chat: PNG. */
        PICTURE("image/png"),
        /** A document to keep: CSV. */
        DOCUMENT("text/csv"),
        /** Data to keep: JSON. */
        JSON("application/json");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        /** Its media type. */
        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * A file.
     *
     * @param name the name it is kept under: letters, digits, dots, hyphens
     */
    public Attachment(Kind kind, String name, byte[] bytes) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("not a plain file name: " + name);
        }
        this.kind = kind;
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** What kind of file it is. */
    public Kind kind() {
        return kind;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What is in it, as a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && kind == that.kind
                && name.equals(that.name)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
