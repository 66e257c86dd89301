package news.parallax.telegram;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.parallax.chat.ChatId;

/**
 * Seals the data of buttons, so that a tap counts only where the bot put the button: in that chat, and for one that
 * changes something by that person and within a week. Whoever holds no key makes no seal, and a client sends what it
 * likes. Keeps nothing; the key follows from the token, so every process of one bot agrees. Safe for several threads.
 */
final class Seals {
    private static final int SEAL = 8;
    private static final int HOUR = 4;
    private static final char ASKS = '~';
    private static final char CHANGES = '!';
    private static final long HOURS_VALID = 7 * 24;
    private static final int SECONDS = 3600;
    private static final int BYTES = 6;
    private static final int RADIX = 36;

    // looking the algorithm up and preparing the key costs more than a seal: each is made by a copy of this
    private final Mac prepared;

    Seals(String token) {
        try {
            prepared = Mac.getInstance("HmacSHA256");
            prepared.init(new SecretKeySpec(("buttons of " + token).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** What a tapped button says. */
    sealed interface Opened {
        /** It is ours. */
        record Data(String data) implements Opened {}

        /** It is ours, and its time is over. */
        record Stale() implements Opened {}

        /** It is another person's. */
        record Foreign() implements Opened {}

        /** It is not ours, or not of this chat. */
        record Forged() implements Opened {}
    }

    /** Data of a button that asks. */
    String asking(ChatId chat, String data) {
        return data + ASKS + seal(chat, 0, data + ASKS);
    }

    /**
     * Data of a button that changes something.
     *
     * @param user who may tap it; 0 for anybody in the chat
     */
    String changing(ChatId chat, long user, String data, Instant now) {
        String head = data + CHANGES + hour(now);
        return head + seal(chat, user, head);
    }

    /** Opens what a tap brought. */
    Opened open(ChatId chat, long user, String sealed, Instant now) {
        int cut = sealed.length() - SEAL;
        if (asks(sealed)) {
            String head = sealed.substring(0, cut);
            return same(seal(chat, 0, head), sealed.substring(cut))
                    ? new Opened.Data(head.substring(0, head.length() - 1))
                    : new Opened.Forged();
        }
        int mark = cut - HOUR - 1;
        if (mark <= 0 || sealed.charAt(mark) != CHANGES) {
            return new Opened.Forged();
        }
        String head = sealed.substring(0, cut);
        String seal = sealed.substring(cut);
        if (!same(seal(chat, user, head), seal) && !same(seal(chat, 0, head), seal)) {
            // whose it is cannot be read from the seal; one that looks whole is most likely a neighbor's
            return new Opened.Foreign();
        }
        long age = hours(now) - Long.parseLong(sealed.substring(mark + 1, cut), RADIX);
        return age > HOURS_VALID ? new Opened.Stale() : new Opened.Data(sealed.substring(0, mark));
    }

    /** Whether data looks as {@link #asking} gives it. */
    static boolean asks(String sealed) {
        int cut = sealed.length() - SEAL - 1;
        return cut > 0 && sealed.charAt(cut) == ASKS;
    }

    /** The data in what {@link #asking} or {@link #changing} gave, unproven. */
    static String data(String sealed) {
        int cut = sealed.length() - SEAL - 1;
        if (cut > 0 && sealed.charAt(cut) == ASKS) {
            return sealed.substring(0, cut);
        }
        int mark = cut - HOUR;
        return mark > 0 && sealed.charAt(mark) == CHANGES ? sealed.substring(0, mark) : sealed;
    }

    private static String hour(Instant now) {
        String hour = Long.toString(hours(now), RADIX);
        return "0".repeat(Math.max(0, HOUR - hour.length())) + hour.toLowerCase(Locale.ROOT);
    }

    private static long hours(Instant now) {
        return Math.max(0, now.getEpochSecond() / SECONDS);
    }

    private String seal(ChatId chat, long user, String head) {
        try {
            Mac mac = (Mac) prepared.clone();
            byte[] sum = mac.doFinal((chat.value() + " " + user + " " + head).getBytes(StandardCharsets.UTF_8));
            byte[] part = java.util.Arrays.copyOf(sum, BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HmacSHA256 can be copied", e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
