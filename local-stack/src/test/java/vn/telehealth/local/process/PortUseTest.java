package vn.telehealth.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortUseTest {

    @Test
    void tellsATakenPortAndWhoHasIt() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(PortUse.free(port)).isFalse();
            assertThat(PortUse.holder(port))
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .endsWith("pid " + ProcessHandle.current().pid()));
        }
        assertThat(PortUse.free(port)).isTrue();
        assertThat(PortUse.holder(port)).isEmpty();
    }
}
