package news.parallax.brief;

import java.util.*;

final class Selection {
    private final Material material;
    private final Concepts concepts;
    private final boolean[] covered;
    private final Map<Sentence, Double> rel = new IdentityHashMap<>();
    private final Map<Sentence, Double> sup = new IdentityHashMap<>();
    private final Map<Source, Double> docs = new HashMap<>();

    Selection(Material material) {
        this.material = material;
        this.concepts = new Concepts(material);
        this.covered = new boolean[material.terms()];
        // tf-idf
        int n = material.sentences().size();
        int[] df = new int[material.terms()];
        for (Sentence s : material.sentences()) {
            BitSet b = new BitSet();
            for (int w : s.words())
                if (!b.get(w)) {
                    b.set(w);
                    df[w]++;
                }
        }
        double[] center = new double[material.terms()];
        List<Map<Integer, Double>> vs = new ArrayList<>();
        for (Sentence s : material.sentences()) {
            Map<Integer, Double> v = new HashMap<>();
            for (int w : s.words()) v.merge(w, Math.log(1 + (double) n / df[w]), Double::sum);
            double z = Math.sqrt(v.values().stream().mapToDouble(x -> x * x).sum()) + 1e-9;
            v.replaceAll((k, x) -> x / z);
            double dw = 1 / (1 + Weights.early * s.place());
            v.forEach((k, x) -> center[k] += x * dw);
            vs.add(v);
        }
        double cz = Math.sqrt(Arrays.stream(center).map(x -> x * x).sum()) + 1e-9;
        int nd = material.sources().size();
        for (int i = 0; i < n; i++) {
            double d = 0;
            for (var e : vs.get(i).entrySet()) d += e.getValue() * center[e.getKey()];
            rel.put(material.sentences().get(i), d / cz);
            Map<Source, Double> best = new HashMap<>();
            for (int j = 0; j < n; j++)
                if (material.sentences().get(j).source()
                        != material.sentences().get(i).source()) {
                    double x = 0;
                    Map<Integer, Double> a = vs.get(i), b = vs.get(j);
                    for (var e : a.entrySet()) {
                        Double y = b.get(e.getKey());
                        if (y != null) x += y * e.getValue();
                    }
                    best.merge(material.sentences().get(j).source(), x, Math::max);
                }
            double sum = best.values().stream().mapToDouble(x -> x).sum() / Math.max(1, nd - 1);
            sup.put(material.sentences().get(i), sum);
            docs.merge(
                    material.sentences().get(i).source(),
                    sum / (1 + material.sentences().get(i).place()),
                    Double::sum);
        }
        double dm = docs.values().stream().mapToDouble(x -> x).max().orElse(1);
        docs.replaceAll((k, x) -> x / dm);
    }

    void cover(Sentence sentence) {
        for (int term : sentence.terms()) {
            covered[term] = true;
        }
    }

    List<Sentence> choose(List<Sentence> candidates, BriefLength length) {
        boolean[] covered = this.covered.clone();
        List<Sentence> chosen = new ArrayList<>();
        int words = 0;
        List<Sentence> left = new ArrayList<>(candidates);
        double top = 1e-9;
        for (Sentence s : left) {
            double total = 0;
            for (int t : s.terms()) total += concepts.weight(t);
            top = Math.max(top, total / Math.pow(s.length(), Weights.power));
        }
        while (chosen.size() < length.bullets()) {
            Sentence best = null;
            double most = 0;
            for (Sentence s : left) {
                if (words + s.length() > length.words() || s.text().length() > length.bulletCharacters()) continue;
                double gain = 0, total = 1e-9;
                for (int t : s.terms()) {
                    double w = concepts.weight(t);
                    total += w;
                    if (!covered[t]) gain += w;
                }
                if (gain / total < Weights.red) continue;
                double score = gain / Math.pow(s.length(), Weights.power) / top
                        + Weights.place / Math.pow(1 + s.place(), .5)
                        + Weights.rel * rel.get(s)
                        + Weights.sup * sup.get(s)
                        + Weights.doc * docs.get(s.source())
                        + Weights.len * Math.min(1, s.length() / 30.0);
                if (score > most) {
                    most = score;
                    best = s;
                }
            }
            if (best == null) break;
            chosen.add(best);
            left.remove(best);
            words += best.length();
            for (int t : best.terms()) covered[t] = true;
        }
        return chosen;
    }
}
