package vn.telehealth.local.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cookies as browsers keep them: the loopback interface counts as secure (W3C Secure Contexts, section 3.1). */
final class LoopbackCookies extends CookieManager {

    LoopbackCookies() {
        super(null, CookiePolicy.ACCEPT_ALL);
    }

    void copyTo(LoopbackCookies other) {
        getCookieStore()
                .getURIs()
                .forEach(address -> getCookieStore()
                        .get(address)
                        .forEach(cookie -> other.getCookieStore().add(address, (HttpCookie) cookie.clone())));
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) throws IOException {
        boolean loopback =
                address.getHost().equals("localhost") || address.getHost().startsWith("127.");
        super.put(address, loopback ? withoutSecure(headers) : headers);
    }

    private static Map<String, List<String>> withoutSecure(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Set-Cookie"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        header -> header.getValue().stream()
                                .map(cookie -> cookie.replaceAll("(?i);\\s*Secure(?=;|$)", ""))
                                .toList()));
    }
}
