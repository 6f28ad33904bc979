package vn.telehealth.local.setup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A file of {@code deploy} with one entry a line. */
public final class PropertyList {

    private PropertyList() {}

    public static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> list = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> list.put(name, properties.getProperty(name).strip()));
        return list;
    }
}
