package vn.telehealth.records;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The medical-records service. */
@SpringBootApplication
public class MedicalRecordsApplication {

    static void main(String[] args) {
        SpringApplication.run(MedicalRecordsApplication.class, args);
    }
}
