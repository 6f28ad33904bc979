package vn.telehealth.local.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import vn.telehealth.local.Settings;
import vn.telehealth.local.plan.Task;
import vn.telehealth.local.server.KafkaServer;
import vn.telehealth.local.supply.Supplies;

/** The topics of {@code deploy/kafka}, each with its twin for dead letters. */
public final class Topics {

    public static final String TASK = "topics";
    public static final String DEAD = ".dlt";

    /** Bytes: as large as a service may send one, which is more than the largest record and what is said of it. */
    private static final String LARGEST_LETTER = "4194304";

    private final Supplies supplies;

    public Topics(Supplies supplies) {
        this.supplies = supplies;
    }

    public Task task() {
        return new Task(TASK, Set.of(KafkaServer.NAME), this::make);
    }

    /** Partitions by name of the topic, twins included. */
    public static Map<String, Integer> wanted(Settings settings) throws IOException {
        Map<String, Integer> wanted = new TreeMap<>();
        PropertyList.read(settings.deploy("kafka/topics.properties")).forEach((name, partitions) -> {
            wanted.put(name, Integer.valueOf(partitions));
            wanted.put(name + DEAD, Integer.valueOf(partitions));
        });
        return wanted;
    }

    private void make() throws IOException, ExecutionException, InterruptedException {
        Map<String, Integer> wanted = wanted(supplies.settings());
        Map<String, Object> configuration =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaServer.bootstrap(supplies));
        try (Admin admin = Admin.create(configuration)) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            wanted.forEach((name, partitions) -> {
                if (!there.contains(name)) {
                    missing.add(new NewTopic(name, partitions, (short) 1));
                }
            });
            admin.createTopics(missing).all().get();
            makeRoom(admin, wanted.keySet());
            widen(
                    admin,
                    wanted,
                    admin.describeTopics(present(wanted.keySet(), there))
                            .allTopicNames()
                            .get());
        }
    }

    /** A record that is too large to be laid aside would stay where it is, and all behind it. */
    private static void makeRoom(Admin admin, Set<String> topics) throws ExecutionException, InterruptedException {
        AlterConfigOp room = new AlterConfigOp(
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_LETTER), AlterConfigOp.OpType.SET);
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        topics.stream()
                .filter(topic -> topic.endsWith(DEAD))
                .forEach(topic -> changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(room)));
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private static Collection<String> present(Set<String> wanted, Set<String> there) {
        return wanted.stream().filter(there::contains).toList();
    }

    private static void widen(Admin admin, Map<String, Integer> wanted, Map<String, TopicDescription> there)
            throws ExecutionException, InterruptedException {
        Map<String, NewPartitions> more = new TreeMap<>();
        there.forEach((name, topic) -> {
            int partitions = wanted.getOrDefault(name, 0);
            if (topic.partitions().size() < partitions) {
                more.put(name, NewPartitions.increaseTo(partitions));
            }
        });
        admin.createPartitions(more).all().get();
    }
}
