package vn.telehealth.local.identity;

import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the browser stands at: a page of the identity provider, or the address of the application it was sent back to. */
public record WebPage(URI address, int status, String html) {

    private static final String MESSAGES =
            "#kc-error-message, [id^=input-error], .kc-feedback-text, .pf-v5-c-alert__title, .instruction";

    public Optional<Form> form(String id) {
        return Optional.ofNullable(document().getElementById(id)).map(form -> Form.of(form, address));
    }

    /** The form that has this field. */
    public Optional<Form> formWith(String field) {
        return Optional.ofNullable(document().selectFirst("form:has([name=" + field + "])"))
                .map(form -> Form.of(form, address));
    }

    /** Where the first link whose address contains a text leads to. */
    public Optional<URI> link(String part) {
        return Optional.ofNullable(document().selectFirst("a[href*=" + part + "]"))
                .map(link -> address.resolve(link.attr("href")));
    }

    public Optional<String> text(String selector) {
        return Optional.ofNullable(document().selectFirst(selector)).map(Element::text);
    }

    /** What the page tells the person: its error or information, else its title. */
    public String message() {
        return document().select(MESSAGES).stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> document().title());
    }

    private Document document() {
        return Jsoup.parse(html);
    }
}
