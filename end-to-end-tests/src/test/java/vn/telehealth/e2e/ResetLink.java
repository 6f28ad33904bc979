package vn.telehealth.e2e;

import static vn.telehealth.e2e.RunningRealm.realm;

import java.net.URI;
import java.util.Map;
import vn.telehealth.local.identity.Browser;
import vn.telehealth.local.identity.Mailbox;
import vn.telehealth.local.identity.WebPage;

/** A forgotten password, step by step: the page that asks for the address, and the link that comes by mail. */
final class ResetLink {

    private ResetLink() {}

    static URI askedBy(Browser browser, String email) {
        Mailbox mailbox = new Mailbox(realm(), email);
        int seen = mailbox.texts().size();
        ask(browser, email);
        return mailbox.linkAfter(seen);
    }

    /** The page that follows. */
    static WebPage ask(Browser browser, String email) {
        WebPage login = browser.open(CodeFlow.request(Map.of()));
        WebPage page =
                browser.open(login.link("reset-credentials").orElseThrow(() -> new AssertionError(login.message())));
        return browser.submit(page.form("kc-reset-password-form")
                .orElseThrow(() -> new AssertionError(page.message()))
                .fill(Map.of("username", email)));
    }
}
