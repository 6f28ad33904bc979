package vn.telehealth.audit.checkpoint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import vn.telehealth.audit.checkpoint.CheckpointSchedule.CheckpointWork;
import vn.telehealth.audit.log.CheckpointSigner;
import vn.telehealth.audit.store.Checkpoints;
import vn.telehealth.audit.store.Log;
import vn.telehealth.platform.outbox.DirectEvents;
import vn.telehealth.platform.outbox.EnvelopeFactory;

/** The making of checkpoints. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(CheckpointProperties.class)
class CheckpointConfiguration {

    private static final int SCHEDULED_TASKS = 2;

    /** A thread for each task: with virtual threads all would share one, and wait for each other's servers. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(SCHEDULED_TASKS).build();
    }

    @Bean
    CheckpointMaker checkpointMaker(
            Log log, Checkpoints checkpoints, CheckpointSigner signer, CheckpointProperties properties, Clock clock) {
        return new CheckpointMaker(log, checkpoints, signer, properties.origin(), clock);
    }

    @Bean
    CheckpointPublisher checkpointPublisher(KafkaTemplate<String, String> kafka, EnvelopeFactory envelopes) {
        return new CheckpointPublisher(new DirectEvents(kafka), envelopes);
    }

    @Bean
    CheckpointWork checkpointWork(
            Log log,
            Checkpoints checkpoints,
            CheckpointMaker maker,
            CheckpointPublisher publisher,
            ReadPositions positions) {
        return new CheckpointWork(log, checkpoints, maker, publisher, positions);
    }

    @Bean
    SchedulingConfigurer checkpointSchedule(
            CheckpointWork work, MeterRegistry meters, CheckpointProperties properties, Clock clock) {
        var schedule = new CheckpointSchedule(work, new LogAlerts(meters), properties.interval(), clock);
        return tasks -> tasks.addFixedDelayTask(schedule::look, properties.tick());
    }
}
