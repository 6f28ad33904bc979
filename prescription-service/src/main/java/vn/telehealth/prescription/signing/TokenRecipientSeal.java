package vn.telehealth.prescription.signing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.prescription.domain.Recipient;
import vn.telehealth.prescription.domain.RecipientSeal;
import vn.telehealth.prescription.domain.SealedRecipient;

/**
 * Seals with an AES key that never leaves the token, under the label {@value #KEY}: JSON with the fields {@code name},
 * {@code idKind} and {@code idNumber}, for the purpose {@code recipient|<dispensation id>}.
 */
final class TokenRecipientSeal implements RecipientSeal {

    static final String KEY = "recipients";

    private final HsmToken token;
    private final JsonMapper mapper;

    TokenRecipientSeal(HsmToken token, JsonMapper mapper) {
        this.token = token;
        this.mapper = mapper;
    }

    @Override
    public SealedRecipient seal(UUID dispensationId, Recipient recipient) {
        token.secretKey(KEY);
        byte[] purpose = ("recipient|" + dispensationId).getBytes(StandardCharsets.UTF_8);
        return new SealedRecipient(token.seal(KEY, mapper.writeValueAsBytes(recipient), purpose));
    }
}
