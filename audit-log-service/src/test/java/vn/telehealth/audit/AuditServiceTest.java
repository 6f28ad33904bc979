package vn.telehealth.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.server.RealServers;

/** The whole service over a real store, Kafka and token. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServiceTest
@ContextConfiguration(initializers = {RealServers.class, AuditServers.class})
public @interface AuditServiceTest {}
