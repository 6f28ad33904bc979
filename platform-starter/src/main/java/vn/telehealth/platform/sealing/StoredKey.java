package vn.telehealth.platform.sealing;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code data_key}.
 *
 * @param wrappedBy label of the key in the token; none for key 0
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record StoredKey(int id, Purpose purpose, @Nullable String wrappedBy, byte @Nullable [] wrapped) {}
