package news.parallax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;

/**
 * Reads settings and catalog anew while the program runs: whose ratings count, the catalog's folders and all that lies in
 * them. Where anything is wrong with either, nothing changes. What else the settings say counts after the next start.
 */
record Reload(Settings running, Supplier<Settings> again, Outlets outlets, Store store) implements Supplier<String> {
    /** Does it, and says in a line what came of it. */
    @Override
    public String get() {
        try {
            Settings fresh = again.get();
            Outlets read = Opening.catalog(fresh);
            // the store first, which may fail
            Opening.register(store, read);
            outlets.become(read);
            List<String> later = later(fresh);
            return read.all().size() + " outlets, " + read.feeds().size() + " feeds. "
                    + (later.isEmpty() ? "" : "Changed, but only after a restart: " + String.join(", ", later) + ". ")
                    + "Other processes read theirs when they are told.";
        } catch (UsageException e) {
            return "Nothing was changed. " + e.getMessage();
        }
    }

    private List<String> later(Settings fresh) {
        List<String> changed = new ArrayList<>();
        add(changed, "database", running.database(), fresh.database());
        add(changed, "polling", running.polling(), fresh.polling());
        add(changed, "stories", running.stories(), fresh.stories());
        add(changed, "telegram", running.telegram(), fresh.telegram());
        add(changed, "http", running.http(), fresh.http());
        add(changed, "model", running.model(), fresh.model());
        return changed;
    }

    private static void add(List<String> changed, String name, Object was, Object is) {
        if (!was.equals(is)) {
            changed.add(name);
        }
    }
}
