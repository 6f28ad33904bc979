package vn.telehealth.audit.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.stream.Stream;
import vn.telehealth.audit.log.CheckpointVerifier;
import vn.telehealth.audit.log.SignedCheckpoint;

/** The offline verifier's command line. */
public final class AuditVerifier {

    /** Everything is as the log signed it. */
    public static final int INTACT = 0;
    /** Something was changed, or the signature is not that of this key. */
    public static final int CHANGED = 1;
    /** A file is missing or unreadable, or the arguments are wrong. */
    public static final int NOT_CHECKED = 2;

    private static final int LONGEST_KEY = 10_000;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final PrintStream out;
    private final PrintStream err;

    private AuditVerifier(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String... args) {
        System.exit(run(args));
    }

    /**
     * Checks {@code FILE [--proof FILE] [--key FILE]} and tells the outcome on standard output.
     *
     * @return {@link #INTACT}, {@link #CHANGED} or {@link #NOT_CHECKED}
     */
    public static int run(String... args) {
        return run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), args);
    }

    /** The same, telling it elsewhere. */
    public static int run(PrintStream out, PrintStream err, String... args) {
        var verifier = new AuditVerifier(out, err);
        try {
            return verifier.verify(Arguments.parse(args));
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.print(Arguments.USAGE);
        } catch (NoSuchFileException missing) {
            err.println("There is no file " + missing.getFile() + ".");
        } catch (IOException unreadable) {
            err.println("Cannot read: " + unreadable.getMessage());
        }
        return NOT_CHECKED;
    }

    /** Event ids and names of files may hold any character, whatever the platform's encoding. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private int verify(Arguments files) throws IOException {
        CheckpointVerifier key;
        ProofFile proof;
        try {
            key = CheckpointVerifier.ofPem(beginning(files.key()));
        } catch (IllegalArgumentException wrong) {
            return notChecked(files.key(), "is not the log's public key", wrong);
        }
        try {
            proof = ProofFile.read(files.proof());
        } catch (IllegalArgumentException wrong) {
            return notChecked(files.proof(), "is not a proof file", wrong);
        }
        var forged = Stream.concat(proof.earlier().stream(), Stream.of(proof.checkpoint()))
                .filter(each -> !key.signed(each))
                .findFirst();
        if (forged.isPresent()) {
            return forged(forged.get(), key);
        }
        describe(proof);
        return verdict(proof, new ExportCheck(files.export(), proof).run());
    }

    /** A key is short: what is not stays unread. */
    private static String beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_KEY), StandardCharsets.UTF_8);
        }
    }

    private int notChecked(Path file, String what, IllegalArgumentException why) {
        err.println("%s %s: %s".formatted(file, what, why.getMessage()));
        return NOT_CHECKED;
    }

    private int forged(SignedCheckpoint checkpoint, CheckpointVerifier key) {
        var size = checkpoint.checkpoint().size();
        out.println("NOT PROVEN. "
                + (key.isKeyOf(checkpoint)
                        ? "The checkpoint of %d records was forged: its signature does not fit its content."
                                .formatted(size)
                        : "The checkpoint of %d records was signed by another key (%s), not by the given one."
                                .formatted(size, HexFormat.of().formatHex(checkpoint.keyId()))));
        return CHANGED;
    }

    private void describe(ProofFile proof) {
        var checkpoint = proof.checkpoint().checkpoint();
        out.println("Log %s: %d records at %s, signed by key %s; %d earlier checkpoints are signed too."
                .formatted(
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.time().atZone(VIETNAM).toOffsetDateTime(),
                        HexFormat.of().formatHex(proof.checkpoint().keyId()),
                        proof.earlier().size()));
    }

    private int verdict(ProofFile proof, ExportCheck.Result result) {
        var difference = result.difference();
        var surplus = result.surplus();
        if (result.export().match() && difference == null && surplus == null) {
            out.println("INTACT. All %d records from %d on are what the log signed: none altered, removed or inserted."
                    .formatted(proof.to() - proof.from(), proof.from()));
            return INTACT;
        }
        out.print("NOT INTACT. ");
        if (result.export().match() && surplus != null) {
            out.println(surplus.sentence());
        } else if (result.proof().match() && difference != null) {
            out.println(difference.sentence());
        } else if (result.export().match() && difference != null) {
            out.println(
                    "The export is what the log signed, but the proof file was altered: its hash of record %d is wrong."
                            .formatted(difference.index()));
        } else {
            changedBoth(result);
        }
        return CHANGED;
    }

    private void changedBoth(ExportCheck.Result result) {
        var export = result.export();
        out.println("Export and proof file were both changed. The signed checkpoints prove the records before %d; "
                        .formatted(export.matchedUpTo())
                + "the first change is one of the records %d to %d."
                        .formatted(export.matchedUpTo(), Math.max(export.matchedUpTo(), export.differsBefore() - 1)));
        var difference = result.difference();
        if (difference != null) {
            out.println("The two files first contradict each other here: " + difference.sentence());
        }
    }
}
