package vn.telehealth.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TelehealthTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            Telehealth.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "down",
                "status",
                "logs",
                "demo",
                "token",
                "test",
                "reset",
                "dlt",
                "dlt list",
                "dlt replay",
                "dlt drop",
                "audit",
                "audit verify"
            })
    void hasHelpForEachCommand(String name) {
        String[] words = (name + " --help").split(" ");

        assertThat(command.execute(words)).isZero();
        assertThat(out.toString()).contains("Usage: telehealth " + name);
    }

    @Test
    void namesTheRolesOfTokens() {
        command.execute("token", "--help");

        assertThat(out.toString()).contains("auditor", "patient", "pharmacist", "physician");
    }

    @Test
    void refusesAnUnknownCommand() {
        assertThat(command.execute("start")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("start");
    }
}
