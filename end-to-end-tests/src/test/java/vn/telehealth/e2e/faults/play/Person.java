package vn.telehealth.e2e.faults.play;

import java.net.URI;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Realm;
import vn.telehealth.local.identity.SignInRefused;

/** Somebody at the web application, who signs in anew when the session is lost. */
final class Person implements Caller.Identity {

    private final Realm realm;
    private final URI gateway;
    private final Account account;
    private volatile SignedIn signedIn;

    Person(Realm realm, URI gateway, Account account) {
        this.realm = realm;
        this.gateway = gateway;
        this.account = account;
        this.signedIn = anew();
    }

    @Override
    public void ready() {
        try {
            signedIn.accessToken();
        } catch (SignInRefused lost) {
            signedIn = anew();
            throw lost;
        }
    }

    /** Both factors again, where there are two. */
    @Override
    public void renew() {
        if (account.device() != null) {
            signedIn.stepUp();
        }
    }

    SignedIn signedIn() {
        return signedIn;
    }

    Caller caller(String name, History history) {
        return new Caller(name, new Api(gateway, () -> signedIn.accessToken()), this, history);
    }

    private SignedIn anew() {
        return new SignedIn(realm, gateway, account);
    }
}
