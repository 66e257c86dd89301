package news.parallax;

/** Starts Parallax. */
public final class Main {
    private Main() {}

    /** Runs the verb that the arguments name. */
    public static void main(String[] args) {
        System.out.println("Parallax");
    }
}
