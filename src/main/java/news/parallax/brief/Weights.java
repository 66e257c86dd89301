package news.parallax.brief;

/** What counts how much in the choice of sentences. */
final class Weights {
    static double support = 1.0;
    static double pair = 1.0;
    static double early = 0.1;
    static double place = 0.2;
    static double power = 0.7;
    static double once = 0.3;
    static double central = 0.0;
    static double freq = 0.0;
    static double rel = 0.3;
    static double sup = 0.3;
    static double doc = 0.0;
    static double len = 0.0;
    static double red = 0.4;
}
