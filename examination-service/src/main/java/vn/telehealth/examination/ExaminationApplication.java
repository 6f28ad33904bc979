package vn.telehealth.examination;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The examination service. */
@SpringBootApplication
public class ExaminationApplication {

    static void main(String[] args) {
        SpringApplication.run(ExaminationApplication.class, args);
    }
}
