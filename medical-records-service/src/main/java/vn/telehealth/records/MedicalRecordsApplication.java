package vn.telehealth.records;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The medical-records service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MedicalRecordsApplication {

    static void main(String[] args) {
        SpringApplication.run(MedicalRecordsApplication.class, args);
    }
}
