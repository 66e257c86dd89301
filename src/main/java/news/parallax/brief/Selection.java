package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses sentences that together tell most of what the sources tell: greedily by what each adds to the terms told so far (concept coverage, Gillick and
 * Favre 2009) and by its own worth, then by exchanges while these gain. Never goes over the length.
 */
final class Selection {
    private final Concepts concepts;
    private final List<Sentence> candidates;
    private final Salience salience;
    private final double scale;
    private final int[] told;

    Selection(Material material, List<Sentence> candidates) {
        this.concepts = new Concepts(material);
        this.candidates = new ArrayList<>(candidates);
        this.salience = new Salience(material, candidates);
        this.told = new int[material.terms()];
        double most = 1e-9;
        for (Sentence sentence : candidates) {
            most = Math.max(most, news(sentence) / effort(sentence));
        }
        this.scale = most;
    }

    /** Chooses sentences and counts them as told: what is chosen next adds to them. */
    List<Sentence> choose(BriefLength length) {
        List<Sentence> chosen = new ArrayList<>();
        int left = length.words();
        while (chosen.size() < length.bullets()) {
            Sentence best = null;
            double most = 0;
            for (Sentence sentence : candidates) {
                if (sentence.length() <= left && fits(sentence, length) && adds(sentence)) {
                    double worth = news(sentence) / effort(sentence) / scale + salience.of(sentence);
                    if (worth > most) {
                        most = worth;
                        best = sentence;
                    }
                }
            }
            if (best == null) {
                break;
            }
            take(best, chosen);
            left -= best.length();
        }
        for (int round = 0; round < Weights.rounds && exchange(chosen, length); round++) {}
        return chosen;
    }

    private boolean exchange(List<Sentence> chosen, BriefLength length) {
        int left = length.words() - chosen.stream().mapToInt(Sentence::length).sum();
        double most = 1e-6;
        Sentence in = null;
        int place = -1;
        for (int i = 0; i < chosen.size(); i++) {
            Sentence out = chosen.get(i);
            tell(out, -1);
            double before = total(out);
            for (Sentence sentence : candidates) {
                if (sentence.length() <= left + out.length() && fits(sentence, length) && adds(sentence)) {
                    double gain = total(sentence) - before;
                    if (gain > most) {
                        most = gain;
                        in = sentence;
                        place = i;
                    }
                }
            }
            tell(out, 1);
        }
        if (in == null) {
            return false;
        }
        Sentence out = chosen.get(place);
        tell(out, -1);
        candidates.add(out);
        candidates.remove(in);
        tell(in, 1);
        chosen.set(place, in);
        return true;
    }

    private double total(Sentence sentence) {
        return news(sentence) / scale + salience.of(sentence) * effort(sentence) * Weights.own;
    }

    private void take(Sentence sentence, List<Sentence> chosen) {
        chosen.add(sentence);
        candidates.remove(sentence);
        tell(sentence, 1);
    }

    private void tell(Sentence sentence, int times) {
        for (int term : sentence.terms()) {
            told[term] += times;
        }
    }

    private double news(Sentence sentence) {
        double news = 0;
        for (int term : sentence.terms()) {
            news += told[term] == 0 ? concepts.weight(term) : 0;
        }
        return news;
    }

    private boolean adds(Sentence sentence) {
        double all = 0;
        for (int term : sentence.terms()) {
            all += concepts.weight(term);
        }
        return news(sentence) >= Weights.red * all;
    }

    private static boolean fits(Sentence sentence, BriefLength length) {
        return sentence.text().length() <= length.bulletCharacters();
    }

    private static double effort(Sentence sentence) {
        return Math.pow(sentence.length(), Weights.power);
    }
}
