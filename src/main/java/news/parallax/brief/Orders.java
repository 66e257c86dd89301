package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds words in an article that speak to a machine instead of readers: orders to forget rules, to answer so and so, to add links. An article is data;
 * such words are neither told nor shown to a model, nor what stands behind them in the same paragraph. It is one fence of several: what a model writes
 * is checked against the other sentences all the same.
 */
final class Orders {
    private static final String MACHINE =
            "(?:ai|a\\.i\\.|llm|language model|chatbot|bot|assistant|summari[sz]er|summari[sz]ing (?:system|model|tool)|machine)s?";

    private static final List<String> LONG_NAMES =
            List.of("llm", "language model", "chatbot", "assistant", "summari", "machine", "a.i.");

    // the letters that a rule can begin with are looked at first: it is cheaper than the bound of a word
    private static final List<Rule> RULES = List.of(
            rule(
                    "(?=[idfob])\\b(?:ignore|disregard|forget|override|bypass|discard)\\b[^.!?]{0,40}\\b(?:instructions?|prompts?|guidelines?|your (?:rules|training|orders)|(?:all|previous|prior|above|earlier) (?:rules|orders|context|text|directions))\\b",
                    "ignore",
                    "disregard",
                    "forget",
                    "override",
                    "bypass",
                    "discard"),
            rule(
                    "(?:ignorier|missachte|vergiss|ignora|olvida|ignorez|oubliez|esqueça|игнорируй|забудь|ігноруй|تجاهل)[^.!?]{0,40}(?:anweisung|instruc|instruç|consigne|инструкц|указани|інструкц|تعليمات)",
                    "ignor",
                    "missachte",
                    "vergiss",
                    "olvida",
                    "oubliez",
                    "esqueça",
                    "игнорируй",
                    "забудь",
                    "ігноруй",
                    "تجاهل"),
            rule(
                    "\\b(?:system|developer|hidden|initial) prompts?\\b|\\bprompt injection\\b|\\byour prompt\\b",
                    "prompt"),
            rule(
                    "\\[/?inst\\]|<\\|[a-z_]{2,20}|\\bim_(?:start|end)\\b|</?(?:article|source|document|system|assistant|user|instructions?|context)s?>",
                    "inst]",
                    "<|",
                    "</",
                    "<a",
                    "<s",
                    "<d",
                    "<u",
                    "<i",
                    "<c",
                    "im_"),
            rule(
                    "(?:^|[.!?\\n]\\s?)\\s{0,3}(?:system|assistant|developer)\\s?:",
                    "system:",
                    "system :",
                    "assistant:",
                    "assistant :",
                    "developer:",
                    "developer :"),
            rule(
                    "\\byou (?:are|act as|will act as|must act as|now act as)(?: now| from now on)?(?: an?| the| my)? (?:system|jailbroken|unrestricted|dan\\b|"
                            + MACHINE + "\\b)|\\bif you are an? " + MACHINE
                            + "\\b|\\bas an? (?:ai|llm) (?:model|assistant|language)",
                    "you are",
                    "act as",
                    "as a ai",
                    "as an ai",
                    "as a llm",
                    "as an llm"),
            toMachine(
                    "(?=[tfdan])\\b(?:to|for|dear|attention|note|notice)[,:]? (?:the |all |any |every )?" + MACHINE
                            + "\\b[^.!?]{0,60}(?:[:!]|\\b(?:must|should|shall|please)\\b)",
                    "to ",
                    "for ",
                    "dear ",
                    "attention",
                    "note",
                    "notice"),
            rule(
                    "(?=[raopwe])\\b(?:reply|respond|answer|output|print|return|write|repeat|reveal|echo|emit|append|prepend)(?: only| exactly| just| solely| verbatim| nothing but| back)?(?: with)?(?: only| exactly| the following| this (?:text|sentence|line)| these words| your (?:instructions|prompt|key|rules)|\\s?:)",
                    "reply",
                    "respond",
                    "answer",
                    "output",
                    "print",
                    "return",
                    "write",
                    "repeat",
                    "reveal",
                    "echo",
                    "emit",
                    "append",
                    "prepend"),
            rule(
                    "\\b(?:summary|summaries|brief|bullets?|headline|output|answer|response)\\b[^.!?]{0,30}\\b(?:must|should|shall|has to|have to|needs? to)\\b[^.!?]{0,20}\\b(?:include|contain|say|state|mention|end|begin|start|link|read|consist)|\\b(?:in|to|of|as) (?:your|the) (?:summary|brief|bullets?|response|output)\\b",
                    "summar",
                    "brief",
                    "bullet",
                    "headline",
                    "output",
                    "answer",
                    "response"),
            rule(
                    "(?=[iape])\\b(?:include|add|insert|append|put|embed|post)\\b[^.!?]{0,30}\\b(?:link|url|hyperlink|https?|www)\\b",
                    "link",
                    "url",
                    "http",
                    "www"),
            rule(
                    "\\b(?:new|updated|real|actual|true) (?:task|instructions?|orders?|directive)\\s?:|\\bend of (?:article|document|source|context)\\b|\\b(?:json|schema)\\b[^.!?]{0,30}\\b(?:instead|ignore|break|invalid)\\b|\\bsend (?:all |any )?(?:crypto|bitcoin|btc)\\b",
                    "task",
                    "instruction",
                    "order",
                    "directive",
                    "end of",
                    "json",
                    "schema",
                    "send "));

    private static final Triggers TRIGGERS =
            new Triggers(Stream.concat(RULES.stream().map(Rule::triggers), Stream.of(LONG_NAMES))
                    .toList());

    private Orders() {}

    /** A pattern, looked for only where one of its words stands: most text has none. */
    private record Rule(List<String> triggers, boolean namesMachine, Pattern pattern) {
        boolean in(String lower, boolean longName) {
            return (!namesMachine || longName || begins(lower, "ai") || begins(lower, "bot"))
                    && pattern.matcher(lower).find();
        }
    }

    /** Whether a word begins so and ends there, but for a plural. */
    private static boolean begins(String lower, String word) {
        for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
            int end = at + word.length();
            int next = end < lower.length() && lower.charAt(end) == 's' ? end + 1 : end;
            if ((at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1)))
                    && (next == lower.length() || !Character.isLetterOrDigit(lower.charAt(next)))) {
                return true;
            }
        }
        return false;
    }

    private static Rule rule(String pattern, String... triggers) {
        return new Rule(List.of(triggers), false, Pattern.compile(pattern));
    }

    /** A rule whose other words are so common that the machine is looked for first. */
    private static Rule toMachine(String pattern, String... triggers) {
        return new Rule(List.of(triggers), true, Pattern.compile(pattern));
    }

    /** Whether the words speak to a machine. */
    static boolean in(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        long found = TRIGGERS.in(lower);
        long longName = 1L << RULES.size();
        for (long left = found & (longName - 1); left != 0; left &= left - 1) {
            if (RULES.get(Long.numberOfTrailingZeros(left)).in(lower, (found & longName) != 0)) {
                return true;
            }
        }
        return false;
    }

    /** The paragraph up to where it begins to speak to a machine. */
    static String before(String paragraph) {
        if (!in(paragraph)) {
            return paragraph;
        }
        List<String> kept = new ArrayList<>();
        for (String sentence : Sentences.of(paragraph)) {
            if (in(sentence)) {
                break;
            }
            kept.add(sentence);
        }
        String before = String.join(" ", kept);
        // where it is only seen across sentences, none of them is told
        return in(before) ? "" : before;
    }
}
