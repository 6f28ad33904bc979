package vn.telehealth.appointment.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.telehealth.test.ServiceTest;

/** The appointment service over real servers; the identity provider and the clock obey the test. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServiceTest
@Import({IdentityProvider.class, TestClock.class, Clinic.class, Api.class, Recorded.class})
@TestPropertySource(properties = {"telehealth.identity.admin.client-secret=unused", "telehealth.accounts.poll=1h"})
public @interface AppointmentServiceTest {}
