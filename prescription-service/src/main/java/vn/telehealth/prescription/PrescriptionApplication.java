package vn.telehealth.prescription;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Prescriptions: drafted, signed, verified, dispensed. */
@SpringBootApplication
public class PrescriptionApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PrescriptionApplication.class, arguments);
    }
}
