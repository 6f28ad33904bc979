package vn.telehealth.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How Java programs are started here: with the JDK of this command, and for a short start and little memory rather than
 * for throughput.
 *
 * @param options what begins with {@code -X} or {@code --}: part of what a start-up cache depends on
 * @param properties system properties, {@code -Dname=value}
 * @param program class path and main class, or {@code -jar} and the jar, then the arguments
 */
public record Jvm(List<String> options, List<String> properties, List<String> program) {

    private static final List<String> LEAN = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** @param heapMegabytes upper bound of the heap */
    public static Jvm withHeap(int heapMegabytes) {
        List<String> options = new ArrayList<>(LEAN);
        options.add("-Xmx" + heapMegabytes + "m");
        return new Jvm(options, List.of(), List.of());
    }

    public Jvm option(String... more) {
        return new Jvm(joined(options, List.of(more)), properties, program);
    }

    public Jvm property(String name, Object value) {
        return new Jvm(options, joined(properties, List.of("-D" + name + "=" + value)), program);
    }

    /** @param jars in an order that is always the same: a start-up cache holds for this order only */
    public Jvm main(List<Path> jars, String mainClass, String... arguments) {
        String path = String.join(
                File.pathSeparator, jars.stream().map(Path::toString).toList());
        return new Jvm(options, properties, joined(List.of("-cp", path, mainClass), List.of(arguments)));
    }

    public Jvm jar(Path jar, String... arguments) {
        return new Jvm(options, properties, joined(List.of("-jar", jar.toString()), List.of(arguments)));
    }

    public List<String> command() {
        return joined(List.of(java()), joined(options, joined(properties, program)));
    }

    /** A process that keeps its start-up cache in files whose names begin so, apart for each JDK and set of options. */
    public Invocation invocation(Path cache) {
        String key =
                Fingerprint.of(System.getProperty("java.vm.version") + System.getProperty("java.vendor") + options);
        return Invocation.of(command()).learningIn(cache.resolveSibling(cache.getFileName() + "-" + key + ".aot"));
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
