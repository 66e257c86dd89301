package news.parallax.brief;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a language model write, and shows nothing of it that the check refuses: bullet for bullet, then the whole, what it fails at is told by extract. The
 * model sees what readers see, without orders to machines in it, and neither secrets nor tools. After a failure it is left alone for a while, twice as
 * long each time. Safe for several threads.
 */
public final class ModelWriter implements Summarizer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModelWriter.class);
    private static final int MOST_WAITING = 500;
    /** Share of a bullet's telling words that the cited sentences must have: a model may leave out and join, not add. */
    private static final double LEAST_SHARED = 0.8;
    // whatever a chat would make alive, and what no source sentence is made of
    private static final Pattern ALIVE = Pattern.compile(
            "(?i)https?:|www\\.|[\\p{L}\\d-]{2,}\\.(?:com|org|net|io|me|ru|example|info|biz|xyz|app|co|tv|news|link)\\b|[@#/<>\\[\\]{}|\\\\`]\\p{L}|\\bt\\.me\\b|[\\p{Cf}\\p{Co}\\p{Cc}]");

    private final ModelCalls calls;
    private final Summarizer extract;
    private final String name;
    private final ThreadPoolExecutor aside = new ThreadPoolExecutor(
            ModelCalls.THREADS,
            ModelCalls.THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            ModelCalls::thread);
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong fallen = new AtomicLong();

    ModelWriter(LanguageModel model, String name, Summarizer extract, Duration deadline, InstantSource clock) {
        this.calls = new ModelCalls(model, deadline, clock);
        this.name = name;
        this.extract = extract;
    }

    /**
     * A writer over a model behind an interface like OpenAI's.
     *
     * @param url base address, such as {@code http://localhost:11434/v1}
     * @param name the model's name
     * @param key the key, or empty; it goes nowhere but into the request's header
     * @param extract who tells what the model fails at
     * @param deadline how long one answer may take, from asking to its last byte
     */
    public static ModelWriter over(
            String url, String name, String key, Summarizer extract, Duration deadline, InstantSource clock) {
        return new ModelWriter(new OpenAiModel(url, name, key, deadline), name, extract, deadline, clock);
    }

    @Override
    public String name() {
        return "model " + name;
    }

    @Override
    public Summarizer quick() {
        return extract;
    }

    @Override
    public void aside(Runnable work) {
        try {
            aside.execute(work);
        } catch (RejectedExecutionException e) {
            // so much waits already, or the program ends: the extract stays, and the next reader asks again
            LOG.debug("A brief is not written by the model now");
            throw e;
        }
    }

    /** What the model cost and how often it failed. */
    public ModelStats stats() {
        return calls.stats(refused.get(), fallen.get());
    }

    @Override
    public Brief summarize(List<Source> sources, BriefLength length) {
        Brief plain = extract.summarize(sources, length);
        Set<Integer> dropped = plain.dropped().stream().map(Dropped::n).collect(Collectors.toSet());
        List<Source> told = sources.stream()
                .filter(source -> !source.opinion()
                        && source.reprintOf().isEmpty()
                        && !source.text().isBlank()
                        && !dropped.contains(source.n()))
                .toList();
        Optional<ModelAnswer> answer = told.isEmpty() ? Optional.empty() : calls.ask(told, length);
        if (answer.isEmpty()) {
            fallen.incrementAndGet();
            return plain;
        }
        return checked(answer.get(), plain, told, length);
    }

    private Brief checked(ModelAnswer answer, Brief plain, List<Source> told, BriefLength length) {
        BriefCheck check = new BriefCheck(told);
        List<Bullet> bullets = new ArrayList<>();
        int withheld = 0;
        int words = 0;
        Conflicts conflicts = new Conflicts(new Material(told));
        for (Bullet bullet : answer.bullets()) {
            words += Words.count(bullet.text());
            boolean passes = bullet.text().length() <= length.bulletCharacters()
                    && !bullet.text().isEmpty()
                    && words <= length.words()
                    && bullets.size() < length.bullets()
                    && tame(bullet.text())
                    && check.refusal(bullet).isEmpty()
                    && check.shared(bullet) >= LEAST_SHARED
                    && !conflicts.oneSided(bullet.text());
            if (passes) {
                bullets.add(beside(bullet, told));
            } else {
                withheld++;
                words -= Words.count(bullet.text());
            }
        }
        refused.addAndGet(withheld);
        if (bullets.isEmpty()) {
            fallen.incrementAndGet();
            return plain;
        }
        fill(bullets, plain, length);
        String said = told.stream()
                .map(source -> source.title() + "\n" + source.text())
                .collect(Collectors.joining("\n"));
        return new Brief(
                fits(answer.headline(), HeadlineChoice.MOST, said) && !conflicts.oneSided(answer.headline())
                        ? answer.headline()
                        : plain.headline(),
                fits(answer.standfirst(), Standfirst.MOST, said) && !conflicts.oneSided(answer.standfirst())
                        ? answer.standfirst()
                        : plain.standfirst(),
                bullets,
                plain.dropped(),
                plain.withheld() + withheld);
    }

    /** What the model's refused bullets leave open is told by extract, where it tells something else. */
    private static void fill(List<Bullet> bullets, Brief plain, BriefLength length) {
        int words =
                bullets.stream().mapToInt(bullet -> Words.count(bullet.text())).sum();
        for (Bullet bullet : plain.bullets()) {
            Set<String> its = new HashSet<>(Words.of(bullet.text()));
            boolean told = bullets.stream().anyMatch(other -> {
                long common = Words.of(other.text()).stream()
                        .distinct()
                        .filter(its::contains)
                        .count();
                return common * 2 > its.size();
            });
            int more = Words.count(bullet.text());
            if (!told && bullets.size() < length.bullets() && words + more <= length.words()) {
                bullets.add(bullet);
                words += more;
            }
        }
    }

    private static boolean fits(String text, int most, String said) {
        return !text.isEmpty()
                && text.length() <= most
                && tame(text)
                && BriefCheck.unsupported(text, said).isEmpty()
                && BriefCheck.shared(Words.of(text), new HashSet<>(Words.of(said))) >= LEAST_SHARED;
    }

    private static boolean tame(String text) {
        return !ALIVE.matcher(text).find() && !Orders.in(text);
    }

    private static Bullet beside(Bullet bullet, List<Source> told) {
        List<Source> cited = told.stream()
                .filter(source -> bullet.citations().contains(source.n()))
                .toList();
        String outlets = cited.stream()
                .map(Source::outlet)
                .filter(outlet -> !outlet.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        String day = cited.stream()
                .flatMap(source -> source.published().stream())
                .max(Instant::compareTo)
                .map(BulletWriter.DAY::format)
                .orElse("");
        return new Bullet(bullet.text(), bullet.citations(), outlets, day);
    }

    @Override
    public void close() {
        aside.shutdownNow();
        calls.close();
    }
}
