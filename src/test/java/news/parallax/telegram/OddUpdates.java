package news.parallax.telegram;

import java.util.Random;

/** Updates of every kind, whole and broken, from many people, none of whom asks too fast. */
final class OddUpdates {
    private static final String[] SHAPES = {
        "\"message\":{\"message_id\":1,\"from\":{\"id\":%1$d},\"chat\":{\"id\":%1$d,\"type\":\"private\"},\"text\":\"w%2$d\"}",
        "\"message\":{\"message_id\":1,\"from\":{\"id\":%1$d},\"chat\":{\"id\":-%1$d,\"type\":\"group\"},\"text\":\"/w%2$d\"}",
        "\"message\":{\"chat\":{\"id\":%1$d,\"type\":\"private\"},\"sticker\":{\"x\":null},\"from\":null}",
        "\"message\":null",
        "\"message\":{}",
        "\"message\":{\"chat\":null,\"text\":\"w%2$d\"}",
        "\"message\":{\"from\":{\"id\":%1$d},\"chat\":{\"id\":%1$d,\"type\":\"private\"},\"text\":null,\"entities\":[null,{}]}",
        "\"edited_message\":{\"from\":{\"id\":%1$d},\"chat\":{\"id\":%1$d,\"type\":\"private\"},\"text\":\"w%2$d\"}",
        "\"channel_post\":{\"chat\":{\"id\":-%1$d,\"type\":\"channel\"},\"text\":\"/w%2$d\"}",
        "\"callback_query\":{\"id\":\"q%2$d\",\"from\":{\"id\":%1$d},\"data\":\"w%2$d\"}",
        "\"callback_query\":{\"id\":null,\"from\":null,\"message\":null,\"data\":null}",
        "\"inline_query\":{\"id\":\"i%2$d\",\"from\":{\"id\":%1$d},\"query\":\"w%2$d\",\"offset\":\"\"}",
        "\"inline_query\":{}",
        "\"my_chat_member\":{\"chat\":{\"id\":-%1$d},\"new_chat_member\":null}",
        "\"my_chat_member\":{\"chat\":{\"id\":-%1$d,\"type\":\"group\"},\"new_chat_member\":{\"status\":\"kicked\"}}",
        "\"poll\":{\"id\":\"x\"}",
        "\"something_new\":{\"deep\":[[[[{}]]]]}"
    };

    private OddUpdates() {}

    static String next(Random random, int id) {
        String shape = SHAPES[random.nextInt(3) == 0 ? random.nextInt(SHAPES.length) : random.nextInt(2)];
        return "{\"update_id\":" + id + "," + String.format(shape, 1 + random.nextInt(2_000), id) + "}";
    }
}
