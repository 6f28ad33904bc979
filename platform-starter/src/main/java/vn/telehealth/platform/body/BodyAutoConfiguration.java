package vn.telehealth.platform.body;

import org.apache.catalina.Valve;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.platform.problem.ProblemAutoConfiguration;
import vn.telehealth.platform.problem.ProblemWriter;

/** Bodies are bounded by the service itself: whoever reached it past the gateway is bounded as well. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(BodyProperties.class)
public class BodyAutoConfiguration {

    @Bean
    BodyBound bodyBound(BodyProperties properties, ProblemWriter problems) {
        return new BodyBound(properties, problems);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Valve.class, ConfigurableTomcatWebServerFactory.class})
    static class InTomcat {

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowBodies(BodyProperties properties) {
            return factory -> factory.addEngineValves(new SlowBodies(properties.time()));
        }
    }
}
