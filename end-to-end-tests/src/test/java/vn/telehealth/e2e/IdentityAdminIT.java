package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.e2e.RunningRealm.PASSWORD;
import static vn.telehealth.e2e.RunningRealm.realm;
import static vn.telehealth.e2e.RunningRealm.sandbox;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Enrolled;
import vn.telehealth.local.identity.Mailbox;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.identity.TokenEndpoint;
import vn.telehealth.local.identity.Tokens;
import vn.telehealth.local.identity.WebSession;
import vn.telehealth.platform.identity.ClientCredentials;
import vn.telehealth.platform.identity.ClientRegistration;
import vn.telehealth.platform.identity.EmailTaken;
import vn.telehealth.platform.identity.IdentityAutoConfiguration;
import vn.telehealth.platform.identity.IdentityUnavailable;
import vn.telehealth.platform.identity.InvalidAccount;
import vn.telehealth.platform.identity.NoSuchAccount;
import vn.telehealth.platform.identity.PharmacyClients;
import vn.telehealth.platform.identity.PhysicianAccount;
import vn.telehealth.platform.identity.PhysicianAccounts;
import vn.telehealth.platform.identity.RegisteredClient;
import vn.telehealth.platform.identity.SecondFactor;

/** What the services ask of the identity provider, with the rights they have there. */
class IdentityAdminIT {

    private final TokenEndpoint tokens = new TokenEndpoint(realm());

    @Test
    void invitedPhysicianEnrolsAndBearsTheClaims() {
        PhysicianAccount physician = physician();

        physicians(accounts -> accounts.invite(physician));

        Enrolled enrolled = RunningRealm.onboarding().acceptInvitation(physician.email(), PASSWORD);
        JsonNode claims = new WebSession(realm(), enrolled.account()).signIn().claims();
        assertThat(claims.path("physician_id").asString())
                .isEqualTo(physician.physicianId().toString());
        assertThat(claims.path("name").asString()).isEqualTo("Trần Văn Minh");
        assertThat(claims.path("roles")).hasSize(1);
        assertThat(claims.path("acr").asString()).isEqualTo("aal2");
    }

    @Test
    void secondInvitationGoesToTheSameAccountUntilItIsEnrolled() {
        PhysicianAccount physician = physician();
        Mailbox mailbox = new Mailbox(realm(), physician.email());

        physicians(accounts -> {
            String first = accounts.invite(physician);
            assertThat(accounts.invite(physician)).isEqualTo(first);
            assertThat(mailbox.texts()).hasSize(2);
            RunningRealm.onboarding().acceptInvitation(physician.email(), PASSWORD);
            assertThat(accounts.invite(physician)).isEqualTo(first);
        });

        assertThat(mailbox.texts()).hasSize(2);
    }

    @Test
    void addressOfAnotherAccountIsRefused() {
        Account patient = RunningRealm.patient();
        PhysicianAccount physician = new PhysicianAccount(
                UUID.randomUUID(), "Trần Văn Minh", patient.email(), "001/HCM-CCHN", "90001", SecondFactor.TOTP);

        physicians(
                accounts -> assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> accounts.invite(physician)));
    }

    @Test
    void nameTheProfileDoesNotAllowIsToldApart() {
        PhysicianAccount physician = new PhysicianAccount(
                UUID.randomUUID(),
                "<b>Minh</b>",
                RunningRealm.freshEmail("minh"),
                "001/HCM",
                "90001",
                SecondFactor.TOTP);

        physicians(accounts ->
                assertThatExceptionOfType(InvalidAccount.class).isThrownBy(() -> accounts.invite(physician)));
    }

    @Test
    void serviceWithAWrongSecretHasNoIdentityProvider() {
        as("appointment-service")
                .withPropertyValues("telehealth.identity.admin.client-secret=wrong")
                .run(context -> assertThatExceptionOfType(IdentityUnavailable.class)
                        .isThrownBy(
                                () -> context.getBean(PhysicianAccounts.class).invite(physician())));
    }

    @Test
    void correctedAddressOfAPhysicianWhoHasNotEnrolledGetsTheInvitation() {
        PhysicianAccount wrong = physician();
        PhysicianAccount right = new PhysicianAccount(
                wrong.physicianId(),
                "Trần Văn Minh Đức",
                RunningRealm.freshEmail("minh"),
                wrong.licenceNo(),
                "90002",
                SecondFactor.TOTP);

        physicians(accounts -> assertThat(accounts.invite(wrong)).isEqualTo(accounts.invite(right)));

        Account account = RunningRealm.onboarding()
                .acceptInvitation(right.email(), PASSWORD)
                .account();
        JsonNode claims = new WebSession(realm(), account).signIn().claims();
        assertThat(claims.path("name").asString()).isEqualTo("Trần Văn Minh Đức");
        assertThat(claims.path("facility_code").asString()).isEqualTo("90002");
    }

    @Test
    void disabledPhysicianIsOutAtOnceAndComesBackWithTheSameFactor() {
        PhysicianAccount physician = physician();
        physicians(accounts -> {
            String id = accounts.invite(physician);
            Account account = RunningRealm.onboarding()
                    .acceptInvitation(physician.email(), PASSWORD)
                    .account();
            Tokens before = new WebSession(realm(), account).signIn();

            accounts.disable(id);
            accounts.disable(id);

            assertThatExceptionOfType(SignInRefused.class)
                    .isThrownBy(() -> tokens.refresh(Objects.requireNonNull(before.refreshToken())));
            assertThatExceptionOfType(SignInRefused.class).isThrownBy(new WebSession(realm(), account)::signIn);
            accounts.enable(id);
            assertThat(new WebSession(realm(), account)
                            .signIn()
                            .claims()
                            .path("licence_no")
                            .asString())
                    .isEqualTo(physician.licenceNo());
        });
    }

    @Test
    void accountOfAPatientIsNoneOfItsBusiness() {
        String patient = new WebSession(realm(), RunningRealm.patient())
                .signIn()
                .claims()
                .path("sub")
                .asString();

        physicians(accounts -> {
            assertThatExceptionOfType(NoSuchAccount.class).isThrownBy(() -> accounts.disable(patient));
            assertThatExceptionOfType(NoSuchAccount.class)
                    .isThrownBy(() -> accounts.enable(UUID.randomUUID().toString()));
        });
    }

    @Test
    void pharmacyClientBearsRoleAndScopes() {
        UUID pharmacy = UUID.randomUUID();

        pharmacies(clients -> {
            ClientCredentials made =
                    clients.register(pharmacy, "Nhà thuốc An Khang").credentials();
            JsonNode claims = token(made).claims();

            assertThat(made.clientId()).startsWith("pharmacy-" + pharmacy);
            assertThat(claims.path("roles").toString()).isEqualTo("[\"pharmacist\"]");
            assertThat(claims.path("scope").asString().split(" "))
                    .containsExactlyInAnyOrder("prescriptions:verify", "prescriptions:dispense");
            assertThat(claims.path("aud").asString()).isEqualTo("telehealth-api");
            assertThat(claims.path("azp").asString()).isEqualTo(made.clientId());
            assertThat(claims.path("acr").asString()).isEqualTo("aal1");
        });
    }

    @Test
    void pharmacyClientIsRenewedAndSwitchedOffAndOn() {
        pharmacies(clients -> {
            RegisteredClient made = clients.register(UUID.randomUUID(), "Nhà thuốc An Khang");
            ClientRegistration registration = made.registration();
            ClientCredentials second = clients.renewSecret(registration);
            assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> token(made.credentials()));
            assertThat(token(second).accessToken()).isNotBlank();

            clients.disable(registration);
            clients.disable(registration);
            assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> token(second));
            clients.enable(registration);
            assertThat(token(second).claims().path("roles").toString()).isEqualTo("[\"pharmacist\"]");
        });
    }

    @Test
    void registrationOfAnotherClientIsNoneOfItsBusiness() {
        pharmacies(clients -> {
            String token = clients.register(UUID.randomUUID(), "Nhà thuốc An Khang")
                    .registration()
                    .accessToken();
            String other = clients.register(UUID.randomUUID(), "Nhà thuốc Sông Hương")
                    .registration()
                    .clientId();

            for (String client : List.of(other, "telehealth-web", "no-such-client")) {
                assertThatExceptionOfType(NoSuchAccount.class)
                        .isThrownBy(() -> clients.renewSecret(new ClientRegistration(client, token)));
            }
        });
    }

    private Tokens token(ClientCredentials credentials) {
        return tokens.client(credentials.clientId(), credentials.clientSecret());
    }

    private static PhysicianAccount physician() {
        return new PhysicianAccount(
                UUID.randomUUID(),
                "Trần Văn Minh",
                RunningRealm.freshEmail("minh"),
                "001234/HCM-CCHN",
                "90001",
                SecondFactor.TOTP);
    }

    private static void physicians(Consumer<PhysicianAccounts> test) {
        as("appointment-service").run(context -> test.accept(context.getBean(PhysicianAccounts.class)));
    }

    private static void pharmacies(Consumer<PharmacyClients> test) {
        as("prescription-service").run(context -> test.accept(context.getBean(PharmacyClients.class)));
    }

    private static ApplicationContextRunner as(String service) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(IdentityAutoConfiguration.class))
                .withPropertyValues(
                        "telehealth.identity.admin.url=" + realm().keycloak(),
                        "telehealth.identity.admin.client-id=" + service,
                        "telehealth.identity.admin.client-secret=" + sandbox().clientSecret(service));
    }
}
