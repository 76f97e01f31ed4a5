package org.smallvictories.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules that the code of every service keeps. */
public final class HouseRules {

    /** Clients that are built by hand. The others are declared, with an address from the configuration. */
    private static final String CALLS_A_CONFIGURED_ADDRESS =
            ".*\\.(proxy\\.Forwarder|compensation\\.provider\\.HttpProvider"
                    + "|publication\\.ServiceApis|provider\\.Provider|entry\\.JournalClient)";

    private static final String CALLS_ANY_ADDRESS = "java\\.net\\.(http\\..*|.*URLConnection|Socket)"
            + "|jakarta\\.ws\\.rs\\.client\\.(Client|ClientBuilder|WebTarget)|.*\\.(Quarkus)?RestClientBuilder"
            + "|io\\.quarkus\\.rest\\.client\\.reactive\\.Url|io\\.vertx\\.(.*\\.)?(HttpClient|WebClient|NetClient)";

    private HouseRules() {}

    /** Fails, naming each place, when the production code of a package breaks a rule. */
    public static void check(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        of(rootPackage).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> of(String rootPackage) {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .because("every endpoint says who may call it, and forgetting it must not open it"));
        rules.add(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .and()
                .arePublic()
                .should()
                .haveRawReturnType(com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(
                        Entity.class))
                .because("an entity that leaves makes the table the interface"));
        rules.add(slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that can be read alone is understood alone"));
        rules.add(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("rules ask the injected clock, so that a test can set it"));
        rules.add(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.scheduler..")
                .because("it stands still when the clock is set back; Regularly does not"));
        rules.add(noClasses()
                .that()
                .resideInAPackage("org.smallvictories.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.smallvictories.partners..",
                        "org.smallvictories.donations..",
                        "org.smallvictories.emissions..",
                        "org.smallvictories.gateway..")
                .because("what services share is technical and knows no service"));
        rules.add(noClasses()
                .that()
                .haveNameNotMatching(CALLS_A_CONFIGURED_ADDRESS)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(CALLS_ANY_ADDRESS)
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .because("no address that a user gives is ever fetched: where calls go is configured"));
        return rules;
    }
}
