package vn.telehealth.prescription.client;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import vn.telehealth.platform.http.TimedRequests;
import vn.telehealth.prescription.application.ReferenceUnavailable;
import vn.telehealth.prescription.domain.care.DiagnosisTitles;
import vn.telehealth.prescription.domain.care.PatientRegister;
import vn.telehealth.prescription.domain.care.PhysicianRegister;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReferenceProperties.class)
class ReferenceConfiguration {

    private static final int WINDOW = 10;
    private static final int HALF = 50;
    private static final Duration REST = Duration.ofSeconds(5);

    @Bean
    PatientRegister patientRegister(RestClient.Builder builder, ReferenceProperties properties) {
        RestClient client = client(builder, properties, properties.medicalRecordsUrl());
        return new MedicalRecordsClient(new AskedService("medical-records", client, breaker("medical-records")));
    }

    @Bean
    DiagnosisTitles diagnosisTitles(RestClient.Builder builder, ReferenceProperties properties) {
        RestClient client = client(builder, properties, properties.examinationUrl());
        return new Icd10Client(new AskedService("examination", client, breaker("examination")));
    }

    @Bean
    PhysicianRegister physicianRegister(RestClient.Builder builder, ReferenceProperties properties) {
        RestClient client = client(builder, properties, properties.appointmentUrl());
        return new PhysicianClient(new AskedService("appointment", client, breaker("appointment")));
    }

    private static RestClient client(RestClient.Builder builder, ReferenceProperties properties, URI url) {
        return builder.clone()
                .baseUrl(url.toString())
                .requestFactory(TimedRequests.within(properties.connectTimeout(), properties.readTimeout()))
                .build();
    }

    /** Half of ten calls without an answer: for five seconds nobody waits for that service. */
    private static CircuitBreaker breaker(String name) {
        return CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(WINDOW)
                        .failureRateThreshold(HALF)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordExceptions(ReferenceUnavailable.class)
                        .build());
    }
}
