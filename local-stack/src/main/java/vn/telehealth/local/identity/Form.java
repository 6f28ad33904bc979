package vn.telehealth.local.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** An HTML form as the page sent it: where it goes, and the fields with the values they came with. */
public record Form(URI action, Map<String, String> fields) {

    public Form {
        fields = Map.copyOf(fields);
    }

    static Form of(Element form, URI page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], select[name], textarea[name]")) {
            boolean unchecked = input.attr("type").matches("checkbox|radio|submit") && !input.hasAttr("checked");
            if (!unchecked && !input.hasAttr("disabled")) {
                fields.put(input.attr("name"), input.val());
            }
        }
        return new Form(page.resolve(form.attr("action")), fields);
    }

    /** The form filled in as a person would: names the form does not have are left out. */
    public Form fill(Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        values.forEach((name, value) -> filled.computeIfPresent(name, (key, old) -> value));
        return new Form(action, filled);
    }

    String encoded() {
        return encode(fields);
    }

    static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> URLEncoder.encode(p.getKey(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
