package news.parallax.brief;

import java.util.List;
import java.util.Optional;
import news.parallax.outlet.Side;

/**
 * What the sides of a story tell: each by itself, where they differ, and what only one of them tells. Numbers in citations are those of the sources.
 *
 * @param accounts one for each rated side, from left to right
 * @param claims things that reports put differently
 * @param oneSided what several outlets of one side tell and nobody else
 * @param quotations what people said, word for word
 */
public record Comparison(
        List<Account> accounts, List<Claim> claims, List<OneSided> oneSided, List<Quotation> quotations) {
    /** Copies the lists. */
    public Comparison {
        accounts = List.copyOf(accounts);
        claims = List.copyOf(claims);
        oneSided = List.copyOf(oneSided);
        quotations = List.copyOf(quotations);
    }

    /**
     * What a side tells.
     *
     * @param outlets its rated outlets
     * @param bullets what they tell; empty where the side has too few outlets
     */
    public record Account(Side side, int outlets, List<Bullet> bullets) {
        /** Copies the list. */
        public Account {
            bullets = List.copyOf(bullets);
        }
    }

    /**
     * One thing with several figures.
     *
     * @param about the words around the figure in one of the reports, with three dots for the figure; empty where a report tells of the dispute itself
     * @param values the figures, the one most outlets give first
     * @param told a sentence that tells of the dispute itself, if a report has one
     */
    public record Claim(String about, List<Value> values, Optional<Bullet> told) {
        /** Copies the list. */
        public Claim {
            values = List.copyOf(values);
        }

        /** Whether two groups of outlets stand against each other, and not one report against the rest. */
        public boolean broad() {
            return values.stream().filter(value -> value.outlets() >= 2).count() >= 2;
        }
    }

    /**
     * A figure.
     *
     * @param written as the first report writes it
     * @param outlets how many outlets give it
     * @param citations reports that give it
     */
    public record Value(String written, int outlets, List<Integer> citations) {
        /** Copies the list. */
        public Value {
            citations = List.copyOf(citations);
        }
    }

    /** What outlets of one side tell, and nobody else. */
    public record OneSided(Side side, int outlets, Bullet bullet) {}

    /**
     * What somebody said.
     *
     * @param words word for word
     * @param speaker who, as the article names them
     * @param citation the article
     */
    public record Quotation(String words, String speaker, int citation) {}
}
