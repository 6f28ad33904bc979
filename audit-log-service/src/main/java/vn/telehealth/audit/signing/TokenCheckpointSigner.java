package vn.telehealth.audit.signing;

import java.security.PublicKey;
import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.log.CheckpointSigner;
import vn.telehealth.audit.log.SigningUnavailable;
import vn.telehealth.platform.token.EcdsaSignature;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.platform.token.TokenUnavailable;

/** Signs with a key that is made in the token and never leaves it. */
final class TokenCheckpointSigner implements CheckpointSigner {

    private final HsmToken token;
    private final String label;
    private volatile @Nullable PublicKey key;

    TokenCheckpointSigner(HsmToken token, String label) {
        this.token = token;
        this.label = label;
    }

    @Override
    public PublicKey publicKey() {
        try {
            var known = key;
            if (known == null) {
                known = token.signingKey(label);
                key = known;
            }
            return known;
        } catch (TokenUnavailable e) {
            throw new SigningUnavailable("The token does not give the key now", e);
        }
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            return EcdsaSignature.toDer(token.sign(label, message));
        } catch (TokenUnavailable e) {
            throw new SigningUnavailable("The token cannot sign now", e);
        }
    }
}
