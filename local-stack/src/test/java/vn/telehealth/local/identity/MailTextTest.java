package vn.telehealth.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailTextTest {

    @Test
    void plainPartOfAMultipartMailIsRead() {
        String mail = """
                Subject: =?UTF-8?B?VGjGsCBt4budaQ==?=
                Content-Type: multipart/alternative;
                \tboundary="--=_b1"

                ----=_b1
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                Xin ch=C3=A0o: http://localhost/a?key=3Dx=
                yz&tab=3D1
                ----=_b1
                Content-Type: text/html; charset=UTF-8

                <p>Xin</p>
                ----=_b1--
                """.replace("\n", "\r\n");

        assertThat(MailText.of(mail).strip()).isEqualTo("Xin chào: http://localhost/a?key=xyz&tab=1");
    }

    @Test
    void base64IsRead() {
        String mail = "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nWGluIGNow6Bv\n";

        assertThat(MailText.of(mail)).isEqualTo("Xin chào");
    }

    @Test
    void mailWithoutPlainTextIsEmpty() {
        assertThat(MailText.of("Content-Type: text/html\n\n<p>Xin</p>")).isEmpty();
    }
}
