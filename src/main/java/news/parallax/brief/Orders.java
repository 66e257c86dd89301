package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds words in an article that speak to a machine instead of readers: orders to forget rules, to answer so and so, to add links. An article is data;
 * such words are neither told nor shown to a model, nor what stands behind them in the same paragraph.
 */
final class Orders {
    private static final Pattern ORDER = Pattern.compile(
            "(?iu)\\b(?:ignore|disregard|forget|override|bypass|discard)\\b[^.!?]{0,40}\\b(?:instruction|prompt|rule|direction|guideline|order|training|context|constraint|polic)"
                    + "|\\b(?:ignoriere?|missachte|vergiss|ignora|olvida|ignorez?|oubliez|ignore|esqueça|игнорируй|забудь|ігноруй|تجاهل)\\b[^.!?]{0,40}(?:anweisung|regel|instruccion|instrução|instruções|consigne|instruction|инструкц|указани|інструкц|تعليمات)"
                    + "|\\b(?:system|developer|hidden|initial) (?:prompt|message)s?\\b|\\bprompt injection\\b"
                    + "|\\[/?INST\\]|<\\|[a-z_]{2,20}\\|?>?|\\bim_(?:start|end)\\b|</?(?:article|source|document|system|assistant|user|instructions?|context)s?>"
                    + "|(?:^|\\n|[.!?]\\s)\\s{0,3}(?:system|assistant|user|human|developer)\\s?:"
                    + "|\\byou (?:are|act|will act|must act) (?:now |from now on )?(?:as )?(?:an? |the |my )?(?:system|ai|a\\.i\\.|assistant|language model|chatbot|bot|summari[sz]er|dan|jailbroken|developer|unrestricted)\\b"
                    + "|\\b(?:attention|note|notice|message|instructions?|important)\\b[^.!?]{0,20}\\b(?:to|for) (?:the |all |any )?(?:ai|llm|language model|model|assistant|summari[sz]er|bot|chatbot|machine)s?\\b"
                    + "|\\b(?:reply|respond|answer|output|print|return|write|say|repeat|reveal|echo|emit|append|prepend)\\b(?: (?:only|exactly|just|solely|verbatim|nothing but|with only|back)\\b| (?:with )?(?:the following|this|these|your|only)\\b| with:|:)"
                    + "|\\b(?:summary|summaries|summari[sz]e|brief|bullets?|headline|output|answer|response)\\b[^.!?]{0,30}\\b(?:must|should|shall|has to|have to|needs? to|always)\\b[^.!?]{0,20}\\b(?:include|contain|say|state|mention|end|begin|start|link|read|consist)"
                    + "|\\b(?:include|add|insert|append|put|embed|post|mention|place)\\b[^.!?]{0,30}\\b(?:link|url|address|hyperlink|https?|www)\\b|\\b(?:in|to|of) (?:your|the) (?:summary|brief|bullets?|answer|response|output)\\b"
                    + "|\\bif you are an? (?:ai|llm|language model|assistant|bot|machine)\\b|\\bas an? (?:ai|llm) (?:model|assistant|language)|\\b(?:json|schema)\\b[^.!?]{0,30}\\b(?:instead|ignore|break|invalid|return|output)\\b"
                    + "|\\b(?:new|updated|real|actual|true) (?:task|instructions?|orders?|directive)\\s?[:.]|\\bend of (?:article|document|source|context)\\b|\\bsend (?:all |any )?(?:crypto|bitcoin|btc|funds)\\b");

    private Orders() {}

    /** Whether the words speak to a machine. */
    static boolean in(String words) {
        return ORDER.matcher(words).find();
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
