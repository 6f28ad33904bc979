package vn.telehealth.e2e.bench.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Runs as a process of its own, in place of another service behind the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
class BareService {

    static void main(String[] arguments) {
        SpringApplication.run(BareService.class, arguments);
    }
}
