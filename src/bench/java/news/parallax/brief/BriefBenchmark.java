package news.parallax.brief;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.story.Member;
import news.parallax.story.Story;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a reader waits for: the brief of a story of fifty articles of about 2,400 characters, cold and from the cache. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class BriefBenchmark {
    private static final int ARTICLES = 50;
    private static final int CHARACTERS = 2_400;
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static final String[] PEOPLE = {"Ana Ruiz", "Tomas Lindqvist", "Mayor Okoro", "Judge Helen Marsh"};
    private static final String[] SAYS = {
        "said on Tuesday that", "told reporters:", "was quoted as saying", "wrote in a letter that"
    };

    /** Stories and who tells them. */
    @State(Scope.Benchmark)
    public static class Newsroom {
        private final List<Story> stories = new ArrayList<>();
        private final Map<String, String> texts = new HashMap<>();
        private final List<Outlet> outlets = new ArrayList<>();
        private Briefs warm = briefs();
        private int asked;

        /** Invents the stories, and has each told once. */
        @Setup
        public void invent() {
            Bias[] steps = Bias.values();
            for (int i = 0; i < ARTICLES; i++) {
                outlets.add(new Outlet(
                        "o" + i + ".example",
                        "Outlet " + i,
                        "US",
                        "en",
                        "",
                        "",
                        "",
                        false,
                        steps[i % steps.length],
                        Factuality.HIGH,
                        List.of(),
                        ""));
            }
            for (int event = 0; event < 20; event++) {
                List<Member> members = new ArrayList<>();
                for (int i = 0; i < ARTICLES; i++) {
                    String id = event + "a" + i;
                    texts.put(id, text(new Random(event), new Random(event * 100L + i)));
                    Instant time = NOON.plusSeconds(i * 600L);
                    members.add(new Member(
                            new Article(
                                    id,
                                    "https://o" + i + ".example/" + id,
                                    "",
                                    "o" + i + ".example",
                                    sentence(new Random(event + i % 5)).substring(0, 50),
                                    "",
                                    List.of(),
                                    time,
                                    time,
                                    "en",
                                    false,
                                    false),
                            Optional.empty(),
                            ""));
                }
                stories.add(new Story("s" + event, 1, NOON, NOON, members));
            }
            warm = briefs();
            stories.forEach(warm::of);
        }

        private Story next() {
            return stories.get(asked++ % stories.size());
        }

        private Briefs briefs() {
            Articles articles = (Articles) Proxy.newProxyInstance(
                    Newsroom.class.getClassLoader(), new Class<?>[] {Articles.class}, (proxy, method, asked) -> {
                        Map<String, String> some = new HashMap<>();
                        for (Object id : (Collection<?>) asked[0]) {
                            some.put(String.valueOf(id), texts.getOrDefault(String.valueOf(id), ""));
                        }
                        return some;
                    });
            return new Briefs(
                    new ExtractiveSummarizer(), BriefLength.CHAT, articles, new Outlets(outlets, List.of()));
        }
    }

    /** A brief that nobody has asked for yet. */
    @Benchmark
    public Brief cold(Newsroom newsroom) {
        return newsroom.briefs().of(newsroom.next());
    }

    /** A brief that is there, checked again. */
    @Benchmark
    public Brief cached(Newsroom newsroom) {
        return newsroom.warm.of(newsroom.next());
    }

    /** A text of what all tell of the event, in any order, and of what only this outlet tells. */
    private static String text(Random event, Random own) {
        List<String> common = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            common.add(sentence(event));
        }
        StringBuilder text = new StringBuilder();
        while (text.length() < CHARACTERS) {
            text.append(own.nextInt(3) == 0 ? sentence(own) : common.get(own.nextInt(common.size())))
                    .append(own.nextInt(3) == 0 ? '\n' : ' ');
        }
        return text.toString();
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(PEOPLE[random.nextInt(PEOPLE.length)]).append(' ').append(SAYS[random.nextInt(SAYS.length)]);
        boolean quoted = random.nextInt(4) == 0;
        sentence.append(quoted ? " “The" : " the");
        for (int i = 6 + random.nextInt(14); i > 0; i--) {
            // the common words more often, and a figure now and then
            int rank = (int) Math.exp(random.nextDouble() * 8);
            sentence.append(rank % 17 == 0 ? " of" : " w" + Integer.toString(rank * 7919, 36));
        }
        if (random.nextInt(3) == 0) {
            sentence.append(" cost $").append(10 + random.nextInt(90)).append(" million");
        }
        return sentence.append(quoted ? ".”" : ".").toString();
    }
}
