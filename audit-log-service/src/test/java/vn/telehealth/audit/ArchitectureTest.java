package vn.telehealth.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import vn.telehealth.test.architecture.ArchitectureRules;

@AnalyzeClasses(packages = "vn.telehealth.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule verifierNeedsNothingButTheJdk = classes()
            .that()
            .resideInAnyPackage("vn.telehealth.audit.verifier", "vn.telehealth.audit.log")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("vn.telehealth.audit.verifier", "vn.telehealth.audit.log", "java..", "org.jspecify..")
            .because("who distrusts the service must be able to run and read it alone");
}
