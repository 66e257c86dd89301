package news.parallax;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the arrows between packages: data flows one way, and each edge of the world has one package that knows it. */
class ArchitectureTest {
    /** The flow: a package may know those before it, never one after. */
    private static final List<String> FLOW = List.of(
            "memory",
            "outlet",
            "job",
            "language",
            "web",
            "chat",
            "feed",
            "article",
            "story",
            "clustering",
            "brief",
            "picture",
            "subscription",
            "digest",
            "command",
            "preference",
            "pipeline",
            "telegram",
            "console",
            "embedding",
            "store",
            "demo");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("news.parallax");

    @Test
    void packagesFormNoCycle() {
        slices().matching("news.parallax.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noPackageKnowsOneThatComesAfterIt() {
        for (int i = 0; i < FLOW.size() - 1; i++) {
            String[] later = FLOW.subList(i + 1, FLOW.size()).stream()
                    .map(name -> "news.parallax." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("news.parallax." + FLOW.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void noFeatureKnowsTheRoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage("news.parallax")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("news.parallax")
                .check(CLASSES);
    }

    @Test
    void onlyTelegramKnowsTheBotApi() {
        only("telegram", "org.telegram..");
    }

    @Test
    void onlyStoreKnowsSql() {
        only(
                "store",
                "java.sql..",
                "javax.sql..",
                "org.jdbi..",
                "org.flywaydb..",
                "com.zaxxer..",
                "org.sqlite..",
                "com.github.kagkarlsson..");
    }

    @Test
    void onlyEmbeddingKnowsTheModelRuntime() {
        only("embedding", "ai.onnxruntime..");
    }

    @Test
    void onlyBriefKnowsLanguageModels() {
        only("brief", "dev.langchain4j..");
    }

    @Test
    void onlyWebOpensSocketsToTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackages("news.parallax.web..", "news.parallax.telegram..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "java.net.http..", "javax.net..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(org.jsoup.Jsoup.class, "connect", String.class)
                .check(CLASSES);
    }

    @Test
    void nobodyAsksTheSystemForTheTime() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhereNullIs() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
                .check(CLASSES);
    }

    private static void only(String holder, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackage("news.parallax." + holder + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CLASSES);
    }
}
