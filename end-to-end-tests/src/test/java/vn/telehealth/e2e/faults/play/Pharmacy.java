package vn.telehealth.e2e.faults.play;

import java.net.URI;
import vn.telehealth.e2e.HeldToken;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PharmacyAccess;
import vn.telehealth.local.identity.Realm;

/** The program of a pharmacy. */
final class Pharmacy implements Caller.Identity {

    private final PharmacyAccess access;
    private final HeldToken token;

    Pharmacy(PharmacyAccess access, Realm realm) {
        this.access = access;
        this.token = new HeldToken(access, realm);
    }

    String pharmacistId() {
        return access.pharmacistId();
    }

    @Override
    public void ready() {
        token.get();
    }

    @Override
    public void renew() {
        token.forget();
    }

    Caller caller(String name, URI gateway, History history) {
        return new Caller(name, new Api(gateway, token), this, history);
    }
}
