package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses sentences that together tell most of what the sources tell: greedily by what each adds to the terms told so far (concept coverage, Gillick and
 * Favre 2009) and by its own worth, then by exchanges while these gain. A sentence that leans on the one before it is taken only behind that one, in the
 * same bullet. Never goes over the length.
 */
final class Selection {
    private static final int MOST_EXCHANGES = 8;
    /** Part of what a sentence tells that must be new. */
    private static final double NEW = 0.4;
    /** Runs of three words that may come again, of a hundred words. */
    private static final int MOST_REPEATS = 3;
    /** What such a run costs in a brief of a hundred words. */
    private static final double REPETITION = 0.1;
    /** How a sentence's cost grows with its length. */
    private static final double EFFORT = 0.7;

    private final Concepts concepts;
    private final List<Sentence> candidates;
    private final Salience salience;
    private final double scale;
    private final Told told;

    Selection(Material material, List<Sentence> candidates) {
        this.concepts = new Concepts(material);
        this.candidates = new ArrayList<>(candidates);
        this.salience = new Salience(material, candidates);
        this.told = new Told(material.terms());
        double most = 1e-9;
        for (Sentence sentence : candidates) {
            most = Math.max(most, news(sentence) / effort(sentence));
        }
        this.scale = most;
    }

    /** Chooses sentences, one a bullet, and counts them as told: what is chosen next adds to them. */
    List<Sentence> choose(BriefLength length) {
        List<Sentence> chosen = new ArrayList<>();
        fill(chosen, length);
        for (int round = 0; round < MOST_EXCHANGES && exchange(chosen, length); round++) {
            fill(chosen, length);
        }
        return joined(chosen);
    }

    private void fill(List<Sentence> chosen, BriefLength length) {
        int left = length.words() - chosen.stream().mapToInt(Sentence::length).sum();
        while (true) {
            Sentence best = null;
            double most = 0;
            for (Sentence sentence : candidates) {
                if (sentence.length() <= left && fits(sentence, chosen, length)) {
                    double worth = news(sentence) / effort(sentence) / scale + own(sentence, length);
                    if (worth > most && adds(sentence, length)) {
                        most = worth;
                        best = sentence;
                    }
                }
            }
            if (best == null) {
                return;
            }
            chosen.add(best);
            candidates.remove(best);
            told.add(best);
            left -= best.length();
        }
    }

    private boolean exchange(List<Sentence> chosen, BriefLength length) {
        int left = length.words() - chosen.stream().mapToInt(Sentence::length).sum();
        double most = 1e-6;
        Sentence in = null;
        Sentence out = null;
        for (Sentence leaving : List.copyOf(chosen)) {
            if (leaving.leans() || chosen.stream().anyMatch(other -> other.leans() && other.follows(leaving))) {
                continue;
            }
            told.remove(leaving);
            double before = total(leaving, length);
            for (Sentence sentence : candidates) {
                if (!sentence.leans()
                        && sentence.length() <= left + leaving.length()
                        && sentence.text().length() <= length.bulletCharacters()
                        && total(sentence, length) - before > most
                        && adds(sentence, length)) {
                    most = total(sentence, length) - before;
                    in = sentence;
                    out = leaving;
                }
            }
            told.add(leaving);
        }
        if (in == null || out == null) {
            return false;
        }
        told.remove(out);
        told.add(in);
        candidates.remove(in);
        candidates.add(out);
        chosen.set(chosen.indexOf(out), in);
        return true;
    }

    private static List<Sentence> joined(List<Sentence> chosen) {
        List<Sentence> joined = new ArrayList<>();
        for (Sentence sentence : chosen) {
            if (!sentence.leans()) {
                joined.add(bullet(sentence, chosen));
            }
        }
        return joined;
    }

    /** A sentence with those chosen that lean on it. */
    private static Sentence bullet(Sentence first, List<Sentence> chosen) {
        Sentence bullet = first;
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i).leans() && chosen.get(i).follows(bullet)) {
                bullet = bullet.with(chosen.get(i));
                i = -1;
            }
        }
        return bullet;
    }

    private boolean fits(Sentence sentence, List<Sentence> chosen, BriefLength length) {

        if (!sentence.leans()) {
            long bullets = chosen.stream().filter(other -> !other.leans()).count();
            return bullets < length.bullets() && sentence.text().length() <= length.bulletCharacters();
        }
        for (Sentence first : chosen) {
            if (!first.leans()) {
                Sentence bullet = bullet(first, chosen);
                if (sentence.follows(bullet)) {
                    return bullet.text().length() + 1 + sentence.text().length() <= length.bulletCharacters();
                }
            }
        }
        return false;
    }

    private boolean adds(Sentence sentence, BriefLength length) {
        double all = 0;
        for (int term : sentence.terms()) {
            all += concepts.weight(term);
        }
        return news(sentence) >= NEW * all
                && told.repeatsWith(sentence) <= MOST_REPEATS * Math.max(1, length.words() / 100);
    }

    private double total(Sentence sentence, BriefLength length) {
        return news(sentence) / scale + own(sentence, length) * effort(sentence);
    }

    /** What it is worth by itself, less for what it repeats; a long brief has the more room not to. */
    private double own(Sentence sentence, BriefLength length) {
        return salience.of(sentence) - REPETITION * length.words() / 100.0 * told.repeatsOf(sentence);
    }

    private double news(Sentence sentence) {
        double news = 0;
        for (int term : sentence.terms()) {
            news += told.has(term) ? 0 : concepts.weight(term);
        }
        return news;
    }

    private static double effort(Sentence sentence) {
        return Math.pow(sentence.length(), EFFORT);
    }
}
