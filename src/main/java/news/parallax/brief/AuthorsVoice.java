package news.parallax.brief;

import java.util.regex.Pattern;

/**
 * Hears an author who speaks for himself: in the first person, to the reader, with advice or with a judgement of his own. Looked for outside of quotation
 * marks only, and by turns of phrase, never by what the opinion is, so that it is the same for all sides.
 */
final class AuthorsVoice {
    private static final Pattern I =
            Pattern.compile("(?:^|[\\s(—–-])(?:I|I[’'](?:m|ve|d|ll)|My|my|me|myself)(?=[\\s,.’'])"
                    + "|(?<![\\p{L}-])(?iu:ich|mein(?:e[nmrs]?)?|mich|je|j[’'](?:ai|étais|avais)|minha|я|мне|меня|мной|мой|моя|моё|мое|мои|моего|моей|мою|мені|мене|моє|мої)(?![\\p{L}-])"
                    + "|(?<!\\p{L})أنا(?!\\p{L})");
    private static final Pattern WE =
            Pattern.compile("(?:^|[\\s(—–-])(?:We|we|We[’'](?:ve|re|ll)|Our|our|us)(?=[\\s,.’'])"
                    + "|(?<![\\p{L}-])(?iu:wir|uns|unser(?:e[nmrs]?)?|nous|notre|nosotros|nuestr[oa]s?|nós|noss[oa]s?|мы|нам|нас|нами|наш(?:а|е|и|его|ему|ей|их|им|ими|у)?|наша|наші|нашої|нашого|нашій)(?![\\p{L}-])"
                    + "|(?<!\\p{L})نحن(?!\\p{L})");
    private static final Pattern YOU = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:you|your|yours|you[’']\\p{L}{1,2}|вы|вас|вам|вами|ваш(?:\\p{L}{1,3})?|ви|vous|votre|vos|ustedes|usted|você|vocês)(?![\\p{L}])");
    private static final Pattern ADVICE = Pattern.compile(
            "(?i)\\b(?:let[’']s|let us|ought to|it[’']?(?:s| is) (?:high )?time (?:to|for|that)|the (?:best|least|only|first) thing [^.]{0,80}\\bcan do)\\b");
    /** "Should" alone is advice, but not where somebody is said to give it, nor "should it rain". */
    private static final Pattern SHOULD = Pattern.compile(
            "\\p{Ll}\\s(?:should|must) (?:not |never |also |now |instead |simply |all )?(?:be (?:ashamed|held|back|stopped|wary|worried|alarmed|proud|grateful|allowed|forced)|have (?:known|been)|stop|start|demand|reject|resist|fight|worry|know better|learn|remember|resign|encourage|embrace|stand)\\b");

    private static final Pattern TOLD = Pattern.compile(
            "(?i)\\b(?:sa(?:id|ys|y|ying)|told|tell(?:s|ing)?|ask(?:s|ed|ing)?|urg(?:es|ed|ing)|argu(?:es|ed|ing)|call(?:s|ed|ing)|add(?:s|ed|ing)|believ(?:es|ed)|warn(?:s|ed|ing)|wrote|writes|tweeted|suggest(?:s|ed|ing)|recommend(?:s|ed|ing)|according|rul(?:es|ed|ing)|order(?:s|ed)?|law|decid(?:es|ed)|vot(?:es|ed)|judge|court|claim(?:s|ed)|insist(?:s|ed)|demand(?:s|ed)|think(?:s)?|hop(?:es|ed)|if|whether)\\b");
    private static final Pattern JUDGEMENT = Pattern.compile(
            "(?i)^(?:un)?(?:fortunately|surprisingly)\\b|^(?:sadly|thankfully|mercifully|luckily|frankly|honestly|clearly|obviously|surely|naturally|alas|admittedly|perhaps|maybe),?\\s"
                    + "|\\b(?:make no mistake|needless to say|no wonder|of course|to be (?:frank|honest|fair|clear|sure)|it would (?:appear|seem)|it (?:seems|turns out) that|so much for|good riddance"
                    + "|shameful(?:ly)?|disgraceful(?:ly)?|despicable|pathetic(?:ally)?|ludicrous(?:ly)?|laughabl[ey]|outrageous(?:ly)?|infamous(?:ly)?|virtue[- ]signal\\p{L}*|hypocrit\\p{L}*|absurd(?:ly)?|ridiculous(?:ly)?)\\b"
                    + "|(?<!\\p{L})(?iu:к (?:счастью|сожалению)|конечно же?,|безусловно,|очевидно,|увы,|leider|glücklicherweise|zum Glück|natürlich|offensichtlich|heureusement|malheureusement|bien sûr|hélas|"
                    + "afortunadamente|desgraciadamente|lamentablemente|por supuesto|felizmente|infelizmente|на жаль|на щастя|звісно)(?!\\p{L})");

    private AuthorsVoice() {}

    /**
     * Whether it is heard here.
     *
     * @param outside what stands outside of quotation marks
     */
    static boolean heard(String outside) {
        return says(outside)
                || WE.matcher(outside).find()
                || YOU.matcher(outside).find()
                || advises(outside)
                || JUDGEMENT.matcher(outside).find()
                || outside.endsWith("!");
    }

    /** Whether somebody says "I" here. */
    static boolean says(String outside) {
        return I.matcher(outside).find();
    }

    private static boolean advises(String outside) {
        return ADVICE.matcher(outside).find()
                || SHOULD.matcher(outside).find() && !TOLD.matcher(outside).find();
    }
}
