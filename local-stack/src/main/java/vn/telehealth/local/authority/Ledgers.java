package vn.telehealth.local.authority;

import java.math.BigInteger;
import java.time.Instant;

/** What each of the authority's two CAs has issued. */
record Ledgers(Ledger root, Ledger issuing) {

    static Ledgers in(StateFiles files, AuthorityKeys keys, Instant now) {
        Ledger root = new Ledger(files.path("root-ledger.jsonl"));
        if (root.find(keys.issuing().certificate().getSerialNumber()).isEmpty()) {
            root.issued(keys.issuing().certificate(), now);
        }
        return new Ledgers(root, new Ledger(files.path("ledger.jsonl")));
    }

    /** @return false when no such certificate was issued */
    boolean revoke(BigInteger serial, Ledger.Revocation revocation) {
        return issuing.revoke(serial, revocation) || root.revoke(serial, revocation);
    }
}
