package vn.telehealth.test.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.BaseStream;

/**
 * What the code of every service keeps to. A service's {@code ArchitectureTest} takes them in with
 * {@code @ArchTest static final ArchTests rules = ArchTests.in(ArchitectureRules.class)}.
 */
public final class ArchitectureRules {

    /** The domain can be read and tested without a framework. */
    @ArchTest
    public static final ArchRule domainKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "org.apache.kafka..",
                    "java.sql..")
            .because("the domain is plain Java")
            .allowEmptyShould(true);

    /** The domain does not know who uses it. */
    @ArchTest
    public static final ArchRule domainKnowsNoOuterRing = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..application..",
                    "..rest..",
                    "..messaging..",
                    "..persistence..",
                    "..config..",
                    "vn.telehealth.events..",
                    "vn.telehealth.platform..")
            .because("dependencies point inwards")
            .allowEmptyShould(true);

    /** Use cases are called by HTTP and Kafka alike. */
    @ArchTest
    public static final ArchRule applicationKnowsNoAdapter = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..rest..",
                    "..messaging..",
                    "..persistence..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.apache.kafka..",
                    "java.sql..")
            .because("use cases know no transport and no store")
            .allowEmptyShould(true);

    /** An adapter is reached by its port. */
    @ArchTest
    public static final ArchRule persistenceStaysPrivate = classes()
            .that()
            .resideInAPackage("..persistence..")
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .notBePublic()
            .because("others use the port")
            .allowEmptyShould(true);

    /** Controllers are wired by Spring alone. */
    @ArchTest
    public static final ArchRule controllersStayPrivate = classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .notBePublic()
            .because("nobody calls a controller")
            .allowEmptyShould(true);

    /** Default deny needs a rule on every handler. */
    @ArchTest
    public static final ArchRule everyHandlerSaysWhoMayCall = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .and(are(handlers()))
            .should()
            .beAnnotatedWith("vn.telehealth.platform.security.Access")
            .because("access is denied by default")
            .allowEmptyShould(true);

    /** Settings are bound to validated records. */
    @ArchTest
    public static final ArchRule noValueAnnotation = fields().should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .because("settings are @ConfigurationProperties records")
            .allowEmptyShould(true);

    /** Time is injected. */
    @ArchTest
    public static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod("java.time.Instant", "now")
            .orShould()
            .callMethod("java.time.LocalDate", "now")
            .orShould()
            .callMethod("java.time.OffsetDateTime", "now")
            .orShould()
            .callMethod("java.lang.System", "currentTimeMillis")
            .because("tests set the clock");

    /** Rows are read to the end before a query returns. */
    @ArchTest
    public static final ArchRule queriesLeaveNothingOpen = noClasses()
            .should()
            .accessTargetWhere(streamsRows())
            .because(
                    "a stream of rows keeps its pooled connection until somebody closes it, and a few that nobody closes"
                            + " empty the pool for every request: take a list, in pages where there may be many rows");

    @ArchTest
    public static final ArchRule noFieldInjection = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    public static final ArchRule noStandardStreams = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private ArchitectureRules() {}

    private static DescribedPredicate<JavaAccess<?>> streamsRows() {
        return DescribedPredicate.describe(
                "a query of Spring JDBC gives a stream",
                access -> access.getTarget() instanceof CodeUnitAccessTarget query
                        && query.getOwner().getPackageName().startsWith("org.springframework.jdbc.")
                        && query.getRawReturnType().isAssignableTo(BaseStream.class));
    }

    private static DescribedPredicate<JavaMethod> handlers() {
        return DescribedPredicate.describe(
                "request handlers",
                method -> method.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .anyMatch(type -> type.getPackageName().equals("org.springframework.web.bind.annotation")
                                && type.getSimpleName().endsWith("Mapping")));
    }
}
