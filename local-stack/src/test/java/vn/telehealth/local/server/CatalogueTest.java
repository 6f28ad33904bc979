package vn.telehealth.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.events.Topics;
import vn.telehealth.local.Settings;
import vn.telehealth.local.plan.Part;
import vn.telehealth.local.plan.Plan;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.setup.PropertyList;
import vn.telehealth.local.supply.EdgePrograms;
import vn.telehealth.local.supply.Supplies;

class CatalogueTest {

    @TempDir
    Path home;

    private Path project;
    private Supplies supplies;

    @BeforeEach
    void open() {
        project = Settings.from(Map.of()).project();
        supplies = supplies(Map.of());
    }

    @Test
    void holdsEveryServiceOfTheBuild() throws IOException {
        List<String> modules = Files.readAllLines(project.resolve("pom.xml")).stream()
                .map(String::strip)
                .filter(line -> line.matches("<module>(.*-service|gateway)</module>"))
                .map(line -> line.replaceAll("</?module>", ""))
                .toList();

        assertThat(names(plan(supplies))).containsAll(modules);
    }

    @Test
    void givesNoPortTwice() {
        List<Integer> ports = plan(supplies).servers().stream()
                .flatMap(server -> server.ports().stream())
                .toList();

        assertThat(ports).doesNotHaveDuplicates();
    }

    @Test
    void hasAnEdgeWhereItsPackagesAre() {
        EdgePrograms programs = new EdgePrograms(home, home, home, home);
        Catalogue with = new Catalogue(supplies, Optional.of(programs));
        Catalogue without = new Catalogue(supplies, Optional.empty());

        assertThat(names(with.plan())).contains("edge");
        assertThat(with.notes().get("Edge")).startsWith("https://localhost:8443");
        assertThat(names(without.plan())).doesNotContain("edge");
        assertThat(without.notes().get("Edge")).contains("apt-get install " + String.join(" ", EdgePrograms.PACKAGES));
    }

    @Test
    void relaysEveryOutbox() throws IOException {
        List<String> outboxes =
                PropertyList.read(project.resolve("deploy/postgres/databases.properties")).entrySet().stream()
                        .filter(database -> database.getValue().equals("outbox"))
                        .map(database -> "outbox-" + database.getKey())
                        .toList();

        assertThat(names(plan(supplies)))
                .filteredOn(name -> name.startsWith("outbox-"))
                .containsExactlyInAnyOrderElementsOf(outboxes);
    }

    @Test
    void makesTheTopicsOfTheContracts() throws IOException {
        assertThat(PropertyList.read(project.resolve("deploy/kafka/topics.properties"))
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }

    @Test
    void startsNoMongoWhereOneIsGiven() {
        Supplies given = supplies(Map.of("TELEHEALTH_MONGODB_URI", "mongodb://elsewhere"));

        assertThat(names(plan(supplies))).contains("mongo");
        assertThat(names(plan(given))).doesNotContain("mongo");
        assertThat(home.resolve("secrets/audit-log-service/spring.mongodb.uri")).hasContent("mongodb://elsewhere");
    }

    @Test
    void givesTheAuditLogAUserOfItsOwnWhereThereIsAMongod() {
        Supplies real = supplies(Map.of("TELEHEALTH_MONGOD", "/opt/mongod"));

        assertThat(names(plan(real))).contains("mongo", "audit-store");
        SpringService auditLog = new Services(real).get(Services.AUDIT_LOG);
        assertThat(auditLog.needs()).contains("audit-store");
        assertThat(auditLog.environment())
                .containsEntry("TELEHEALTH_AUDIT_STORE_CREATEINDEXES", "false")
                .doesNotContainKey("SPRING_MONGODB_URI");
        assertThat(home.resolve("secrets/audit-log-service/spring.mongodb.uri"))
                .content()
                .matches("mongodb://audit-log-service:[\\w-]{43}@127\\.0\\.0\\.1:27117/\\?authSource=audit&.*");
    }

    @Test
    void givesEveryServiceWithADatabaseATokenOfItsOwn() {
        Services services = new Services(supplies);
        List<SpringService> storing = services.all().stream()
                .filter(service -> service.database().isPresent())
                .toList();

        assertThat(services.sealing()).hasSameSizeAs(storing);
        assertThat(services.all().stream()
                        .flatMap(service -> service.tokenLabel().stream())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(services.tokenPins().values()).extracting(Secret::owner).doesNotHaveDuplicates();
    }

    @Test
    void tellsNoSecretToTheEnvironment() {
        Stream<String> told =
                new Services(supplies).all().stream().flatMap(service -> service.environment().values().stream());
        String environment = told.collect(Collectors.joining("\n"));

        new Services(supplies)
                .all()
                .forEach(service -> service.secrets()
                        .keySet()
                        .forEach(property ->
                                assertThat(environment).doesNotContain(supplies.secret(service.secret(property)))));
    }

    private Supplies supplies(Map<String, String> environment) {
        return Supplies.of(new Settings(project, home, home, 0), environment);
    }

    private static Plan plan(Supplies supplies) {
        return new Catalogue(supplies).plan();
    }

    private static List<String> names(Plan plan) {
        return plan.parts().stream().map(Part::name).toList();
    }
}
