package vn.telehealth.e2e.bench.fill;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.telehealth.platform.token.HsmToken;

/**
 * Seals columns of the prescription service as it does itself, with its key: AES-256-GCM, bound to table, column and row. A
 * value that was sealed for another row would not be opened.
 */
final class ColumnSealer {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final int id;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** With the key that the service seals with now, which its token unwraps. */
    ColumnSealer(Connection connection, HsmToken token, String service) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, wrapped_by, wrapped from data_key where purpose = 'SEAL' and retired_at is null")) {
            row.next();
            id = row.getInt("id");
            byte[] context = "data-key|%s|SEAL|%d".formatted(service, id).getBytes(StandardCharsets.UTF_8);
            key = new SecretKeySpec(token.open(row.getString("wrapped_by"), row.getBytes("wrapped"), context), "AES");
        }
    }

    byte[] seal(String table, String column, UUID row, byte[] plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, iv, place(table, column, row), ByteBuffer.wrap(plain));
        return ByteBuffer.allocate(Integer.BYTES + IV_BYTES + sealed.length)
                .putInt(id)
                .put(iv)
                .put(sealed)
                .array();
    }

    byte[] open(String table, String column, UUID row, byte[] stored) {
        ByteBuffer sealed = ByteBuffer.wrap(stored);
        if (sealed.getInt() != id) {
            throw new IllegalStateException("sealed with another key: " + place(table, column, row));
        }
        byte[] iv = new byte[IV_BYTES];
        sealed.get(iv);
        return run(Cipher.DECRYPT_MODE, iv, place(table, column, row), sealed);
    }

    private byte[] run(int mode, byte[] iv, String place, ByteBuffer text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text.array(), text.position(), text.remaining());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String place(String table, String column, UUID row) {
        return table + "|" + column + "|" + row;
    }
}
