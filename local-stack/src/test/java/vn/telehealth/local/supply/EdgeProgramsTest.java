package vn.telehealth.local.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeProgramsTest {

    @TempDir
    private Path root;

    @Test
    void isThereOnceAllPackagesAre() throws IOException {
        for (String file : List.of(
                "usr/sbin/nginx",
                "usr/lib/nginx/modules/ngx_http_modsecurity_module.so",
                "usr/share/modsecurity-crs/rules/REQUEST-949-BLOCKING-EVALUATION.conf",
                "etc/modsecurity/crs/crs-setup.conf")) {
            assertThat(EdgePrograms.find(root)).as("before " + file).isEmpty();
            Files.createDirectories(root.resolve(file).getParent());
            Files.createFile(root.resolve(file));
        }

        assertThat(EdgePrograms.find(root)).map(EdgePrograms::nginx).hasValue(root.resolve("usr/sbin/nginx"));
    }
}
