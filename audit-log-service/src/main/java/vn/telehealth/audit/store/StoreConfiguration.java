package vn.telehealth.audit.store;

import com.mongodb.client.MongoClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log in the configured MongoDB. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    @Bean
    Collections collections(MongoClient client, StoreProperties properties) {
        var collections = new Collections(client.getDatabase(properties.database()));
        if (properties.createIndexes()) {
            collections.createIndexes();
        }
        collections.requireIndexes();
        return collections;
    }

    @Bean
    Records records(Collections collections) {
        return new Records(collections);
    }

    @Bean
    Checkpoints checkpoints(Collections collections) {
        return new Checkpoints(collections);
    }

    @Bean
    HealthIndicator storeHealthIndicator(Checkpoints checkpoints) {
        return new StoreHealthIndicator(checkpoints);
    }

    @Bean
    Search search(Collections collections) {
        return new Search(collections);
    }

    @Bean
    Subjects subjects(Collections collections) {
        return new Subjects(collections);
    }

    @Bean
    Log log(Collections collections, Records records, Checkpoints checkpoints) {
        return new Log(records, new StoredTree(records, new Tiles(collections)), checkpoints);
    }
}
