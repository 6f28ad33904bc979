package vn.telehealth.local.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.process.Jvm;
import vn.telehealth.local.supply.Supplies;

/** A small server of this module's own: a main class among its jars. */
record OwnProgram(Supplies supplies, String name) {

    Invocation running(String mainClass, String... arguments) throws IOException, InterruptedException {
        List<Path> jars = supplies.programs().own();
        return Jvm.withHeap(96)
                .main(jars, mainClass, arguments)
                .invocation(jars.getFirst().resolveSibling(name));
    }

    /** The folder where it keeps what must survive; made when it is missing. */
    Path data() throws IOException {
        return Folders.closed(supplies.settings().data(name));
    }
}
