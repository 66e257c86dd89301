package news.parallax;

import java.util.Random;

/** Words as somebody would write them who wants to break a chat: of a seed, the same each time. */
final class Hostile {
    private static final String[] PIECES = {
        "<b>",
        "</b>",
        "<a href=\"https://evil.test/\">",
        "</a>",
        "<pre>",
        "&lt;",
        "&amp;",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "<!--",
        "-->",
        "<tg-emoji emoji-id=\"1\">",
        "<blockquote expandable>",
        "{0}",
        "{",
        "}",
        "''",
        "#hashtag",
        "$CASH",
        "@mention",
        "@evil_bot",
        "/evilcmd",
        "/evilcmd off",
        "https://evil.test/x",
        "evil.test",
        "www.evil.test",
        "t.me/evil",
        "tg://resolve?domain=evil",
        "mail@evil.test",
        "\u202E",
        "\u202B",
        "\u2066",
        "\u2067",
        "\u2068",
        "\u200F",
        "\u061C",
        "\u0000",
        "\u0007",
        "\uFFFE",
        "\uD83D",
        "\uDE00",
        "👩\u200D👩\u200D👧\u200D👦",
        "🇺🇦",
        "e\u0301\u0301\u0301\u0301\u0301\u0301",
        "مرحبا بالعالم",
        "שלום",
        "\u2028",
        "\n",
        "\t",
        "\u00AD",
        "\u200B",
        "﷽",
        "ﬃ",
        "İ",
        "ß",
        "%s",
        "%d",
        "${jndi:ldap://x}",
        "'; DROP TABLE chat;--",
        "\\",
        "`code`",
        "*bold*",
        "_it_",
        "[x](https://evil.test)",
        "||spoiler||",
        "council",
        "ferry",
        "approves",
        "12,5",
        "$412m",
        "40 %",
        "November",
        "Paris",
        "2026-11-20",
        "side:left",
        "since:1d",
        "source:o1",
        "\uDB40\uDC41",
        "\uE000",
        "\uE001",
        "1️⃣",
        "𝕳𝖊𝖑𝖑𝖔"
    };

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    String words() {
        StringBuilder words = new StringBuilder();
        int pieces = random.nextInt(20) == 0 ? 400 + random.nextInt(2_000) : 1 + random.nextInt(14);
        for (int i = 0; i < pieces; i++) {
            words.append(piece());
            if (random.nextInt(3) > 0) {
                words.append(' ');
            }
        }
        return words.toString();
    }

    private String piece() {
        return switch (random.nextInt(12)) {
            case 0 -> Character.toString(random.nextInt(0x2FFFF));
            case 1 -> PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(4));
            default -> PIECES[random.nextInt(PIECES.length)];
        };
    }
}
