package vn.telehealth.e2e.faults.check;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Signs checkpoints as the audit log does. */
final class Notary {

    private final KeyPair keys;

    Notary() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** One for every size of the log. */
    List<String> checkpoints(List<String> records) {
        List<String> checkpoints = new ArrayList<>();
        MerkleTree tree = new MerkleTree();
        for (String record : records) {
            tree.append(World.leaf(record));
            checkpoints.add(signed("log\n%d\n%s\ntime %s\n".formatted(checkpoints.size() + 1, tree.root(), World.NOW)));
        }
        return checkpoints;
    }

    private String signed(String text) {
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(keys.getPrivate());
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signature = signer.sign();
            byte[] named = Arrays.copyOf(new byte[4], 4 + signature.length);
            System.arraycopy(signature, 0, named, 4, signature.length);
            return text + "\n\u2014 log " + Base64.getEncoder().encodeToString(named) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
