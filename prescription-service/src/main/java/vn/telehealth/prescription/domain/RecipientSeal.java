package vn.telehealth.prescription.domain;

import java.util.UUID;

/** Keeps recipients from those who read the database. */
public interface RecipientSeal {

    /**
     * @param dispensationId to which the seal is bound
     * @throws RuntimeException a typed one of the token when it cannot seal now; nothing was changed
     */
    SealedRecipient seal(UUID dispensationId, Recipient recipient);
}
