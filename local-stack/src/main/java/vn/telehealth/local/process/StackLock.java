package vn.telehealth.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Held by whoever changes something; the system takes it back when the holder dies. */
public final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @return empty when another process, or another thread of this one, holds it */
    public static Optional<StackLock> tryAcquire(Path file) throws IOException {
        FileChannel channel = open(file);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new StackLock(channel));
    }

    /** Waits until it is free. */
    public static StackLock acquire(Path file) throws IOException, InterruptedException {
        while (true) {
            Optional<StackLock> lock = tryAcquire(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            // lock() of the channel would not wait for a holder in this process, but fail.
            Thread.sleep(100);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
