package news.parallax;

/** A word that must not be seen: it never prints itself. */
record Secret(String value) {
    /** No secret at all. */
    static final Secret NONE = new Secret("");

    /** Whether there is one. */
    boolean given() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return given() ? "(set)" : "(not set)";
    }
}
