package vn.telehealth.prescription.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Poppler's verifier, which trusts nothing but the authority's root. */
class PdfsigTest {

    private final TestAuthority authority = new TestAuthority();

    @TempDir
    private Path folder;

    @BeforeEach
    void trustTheRoot() throws Exception {
        Files.write(folder.resolve("ca.der"), authority.root().getEncoded());
        Tool.run(folder, "certutil", "-N", "-d", "sql:.", "--empty-password");
        Tool.run(folder, "certutil", "-A", "-d", "sql:.", "-n", "root", "-t", "CT,C,C", "-i", "ca.der");
    }

    @Test
    void acceptsTheSignatureUnderTheAuthority() throws Exception {
        assertThat(pdfsig(SignedForm.of(Prescriptions.ordinary(), authority)))
                .contains("Signature is Valid.")
                .contains("Certificate is Trusted.")
                .contains("Total document signed")
                .contains("Signature Type: ETSI.CAdES.detached")
                .contains("Signer Certificate Common Name: Nguyễn Thị Phương Lan");
    }

    @Test
    void acceptsTheThreeCopiesOfANarcotic() throws Exception {
        assertThat(pdfsig(SignedForm.of(Prescriptions.narcotic(), authority)))
                .contains("Signature is Valid.")
                .contains("Total document signed");
    }

    @Test
    void doesNotTrustAnotherAuthority() throws Exception {
        assertThat(pdfsig(SignedForm.of(Prescriptions.ordinary(), new TestAuthority())))
                .contains("Signature is Valid.")
                .doesNotContain("Certificate is Trusted.");
    }

    @Test
    void refusesOneChangedByte() throws Exception {
        byte[] pdf = SignedForm.of(Prescriptions.ordinary(), authority);
        int title = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/Title");

        pdf[title + 12] ^= 1;

        assertThat(pdfsig(pdf)).contains("Signature Validation: Digest Mismatch.");
    }

    private String pdfsig(byte[] pdf) throws Exception {
        Files.write(folder.resolve("form.pdf"), pdf);
        return Tool.run(folder, "pdfsig", "-nssdir", "sql:.", "form.pdf");
    }
}
