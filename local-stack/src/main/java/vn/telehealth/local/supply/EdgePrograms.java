package vn.telehealth.local.supply;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the edge is made of, where Debian's packages put it.
 *
 * @param nginx the program
 * @param modules folder of its modules, ModSecurity among them
 * @param rules folder of the OWASP Core Rule Set
 * @param setup what the Core Rule Set is set up by
 */
public record EdgePrograms(Path nginx, Path modules, Path rules, Path setup) {

    public static final List<String> PACKAGES =
            List.of("nginx-light", "libnginx-mod-http-modsecurity", "modsecurity-crs");

    /** @param root {@code /}, but in tests */
    public static Optional<EdgePrograms> find(Path root) {
        EdgePrograms usual = new EdgePrograms(
                root.resolve("usr/sbin/nginx"),
                root.resolve("usr/lib/nginx/modules"),
                root.resolve("usr/share/modsecurity-crs/rules"),
                root.resolve("etc/modsecurity/crs/crs-setup.conf"));
        return Stream.of(
                                usual.nginx,
                                usual.modules.resolve("ngx_http_modsecurity_module.so"),
                                usual.rules.resolve("REQUEST-949-BLOCKING-EVALUATION.conf"),
                                usual.setup)
                        .allMatch(Files::isReadable)
                ? Optional.of(usual)
                : Optional.empty();
    }
}
