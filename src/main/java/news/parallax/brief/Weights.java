package news.parallax.brief;

final class Weights {
    static double early = 0.1;
    static double place = 0.1;
    static double power = 0.7;
    static double once = 0.3;
    static double rel = 3;
    static double sup = 3;
    static double red = 0.4;
    static double rounds = 8;
    static double own = 1;
}
