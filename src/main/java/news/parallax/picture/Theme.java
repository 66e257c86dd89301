package news.parallax.picture;

import java.awt.Color;
import news.parallax.outlet.Side;

/** The colors of a picture, for chats on a light or a dark ground. Left and right have the same contrast. */
public enum Theme {
    /** For a light ground. */
    LIGHT(0xffffff, 0x1c2733, 0x5d6b78, 0xdfe5ea, 0x2f6fd0, 0x7d8791, 0xc8473f),
    /** For a dark ground. */
    DARK(0x17212b, 0xf2f5f7, 0xa3b1bd, 0x2f3d4a, 0x6ea4f4, 0xaab4bd, 0xf0827a);

    final Color ground;
    final Color ink;
    final Color faint;
    final Color line;
    private final Color left;
    private final Color center;
    private final Color right;

    Theme(int ground, int ink, int faint, int line, int left, int center, int right) {
        this.ground = new Color(ground);
        this.ink = new Color(ink);
        this.faint = new Color(faint);
        this.line = new Color(line);
        this.left = new Color(left);
        this.center = new Color(center);
        this.right = new Color(right);
    }

    /** The color of a side. */
    Color of(Side side) {
        return switch (side) {
            case LEFT -> left;
            case CENTER -> center;
            case RIGHT -> right;
            case UNRATED -> line;
        };
    }
}
