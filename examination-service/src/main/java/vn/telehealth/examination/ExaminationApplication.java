package vn.telehealth.examination;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The examination service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ExaminationApplication {

    static void main(String[] args) {
        SpringApplication.run(ExaminationApplication.class, args);
    }
}
