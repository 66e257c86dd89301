package news.parallax;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import news.parallax.outlet.CatalogReader;
import news.parallax.outlet.CatalogReading;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Raters;
import news.parallax.outlet.Rating;
import news.parallax.outlet.Side;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the outlet catalog. Exit 0 if it is right; else 2, and every problem on a line of its own. */
@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the outlet catalog and prints what is wrong, with file and line, or counts.",
            "The counts are given for the raters of the configuration, and for each rater alone."
        })
final class CatalogVerb implements Callable<Integer> {
    private final Supplier<List<Path>> folders;
    private final Supplier<Raters> raters;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb runs
    private CommandSpec spec;

    /** A verb that asks for the catalog's folders and the raters that count only when it runs. */
    CatalogVerb(Supplier<List<Path>> folders, Supplier<Raters> raters) {
        this.folders = folders;
        this.raters = raters;
    }

    @Override
    public Integer call() {
        List<Path> read = folders.get();
        Raters chosen = raters.get();
        CatalogReading every = new CatalogReader(Raters.all()).read(read);
        if (!every.problems().isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            every.problems().forEach(err::println);
            err.flush();
            return 2;
        }
        PrintWriter out = spec.commandLine().getOut();
        Outlets outlets = new CatalogReader(chosen).read(read).outlets();
        long enabled = outlets.feeds().stream().filter(feed -> feed.enabled()).count();
        long countries = outlets.all().stream()
                .map(Outlet::country)
                .filter(country -> !country.isEmpty())
                .distinct()
                .count();
        out.printf(
                Locale.ROOT,
                "%d outlets of %d countries, %d feeds, %d of them enabled%n",
                outlets.all().size(),
                countries,
                outlets.feeds().size(),
                enabled);
        out.println("as configured: " + counts(outlets));
        Collection<String> names = names(every.outlets());
        for (String rater : names) {
            Raters alone = new Raters(List.of(rater), List.of());
            out.println(rater + " alone: "
                    + counts(new CatalogReader(alone).read(read).outlets())
                    + (chosen.count(rater) ? "" : " (does not count)"));
        }
        out.flush();
        return 0;
    }

    private static Collection<String> names(Outlets outlets) {
        Collection<String> names = new TreeSet<>();
        outlets.all().forEach(outlet -> outlet.ratings().forEach(rating -> names.add(rating.rater())));
        return names;
    }

    private static String counts(Outlets outlets) {
        return String.format(
                Locale.ROOT,
                "left %d, center %d, right %d, unrated %d; factuality of %d",
                on(Side.LEFT, outlets),
                on(Side.CENTER, outlets),
                on(Side.RIGHT, outlets),
                on(Side.UNRATED, outlets),
                outlets.all().stream()
                        .filter(outlet -> outlet.ratings().stream()
                                .anyMatch(rating -> rating.subject() == Rating.Subject.FACTUALITY))
                        .count());
    }

    private static long on(Side side, Outlets outlets) {
        return outlets.all().stream().filter(outlet -> outlet.side() == side).count();
    }
}
