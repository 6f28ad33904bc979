package vn.telehealth.local.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final Secret PASSWORD = new Secret("a-service", "spring.datasource.password", SecretKind.PASSWORD);

    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndReadByTheirOwnerAlone() throws IOException {
        String made = new Secrets(folder.resolve("secrets")).get(PASSWORD);

        Path file = folder.resolve("secrets/a-service/spring.datasource.password");
        assertThat(file).hasContent(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(new Secrets(folder.resolve("secrets")).get(PASSWORD)).isEqualTo(made);
    }

    @Test
    void areDifferentInEveryStack() {
        assertThat(new Secrets(folder.resolve("one")).get(PASSWORD))
                .isNotEqualTo(new Secrets(folder.resolve("other")).get(PASSWORD));
    }

    @Test
    void lookAsTheirUseDemands() {
        Secrets secrets = new Secrets(folder);

        assertThat(secrets.get(PASSWORD)).matches("[A-Za-z0-9_-]{43}");
        assertThat(secrets.get(new Secret("hsm", "pin", SecretKind.PIN))).matches("\\d{12}");
        assertThat(Base64.getDecoder().decode(secrets.get(new Secret("qr", "key", SecretKind.KEY))))
                .hasSize(32);
    }

    @Test
    void takeAValueFromOutside() {
        Secrets secrets = new Secrets(folder);
        secrets.put("a-service", "spring.mongodb.uri", "mongodb://one");
        secrets.put("a-service", "spring.mongodb.uri", "mongodb://other");

        assertThat(folder.resolve("a-service/spring.mongodb.uri")).hasContent("mongodb://other");
    }

    @Test
    void neverLeaveTheirFolder() {
        assertThatThrownBy(() -> new Secret("..", "x", SecretKind.PIN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Secret("a", "../x", SecretKind.PIN)).isInstanceOf(IllegalArgumentException.class);
    }
}
