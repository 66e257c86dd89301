package news.parallax.chat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A command as the start parameter of a link: at most 64 of letters, digits, {@code _} and {@code -}. A command of plain
 * words stays readable, {@code /bias k7m2qd} is {@code c_bias_k7m2qd}; others are packed as {@code q_} and base64.
 */
public final class DeepLink {
    private static final int LONGEST = 64;
    private static final Pattern READABLE = Pattern.compile("/[A-Za-z0-9]+(?: [A-Za-z0-9-]+)*");

    private DeepLink() {}

    /** The start parameter for a command line, or empty where it is too long for one. */
    public static Optional<String> of(String line) {
        String start = READABLE.matcher(line).matches()
                ? "c_" + line.substring(1).replace(' ', '_')
                : "q_" + Base64.getUrlEncoder().withoutPadding().encodeToString(line.getBytes(StandardCharsets.UTF_8));
        return start.length() <= LONGEST ? Optional.of(start) : Optional.empty();
    }

    /** The command line that a start parameter stands for, or empty where it stands for none. */
    public static Optional<String> line(String start) {
        if (start.startsWith("c_")) {
            return Optional.of("/" + start.substring(2).replace('_', ' '));
        }
        if (!start.startsWith("q_")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(start.substring(2)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
