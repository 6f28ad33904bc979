package vn.telehealth.platform.http;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** How services call others: HTTP/1.1, no redirects followed, and nothing waited for without end. */
public final class TimedRequests {

    private TimedRequests() {}

    /**
     * For the request factory of a {@code RestClient}.
     *
     * @param connect longest wait for a connection
     * @param read longest wait for the whole answer, its body included
     */
    public static ClientHttpRequestFactory within(Duration connect, Duration read) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build());
        requests.setReadTimeout(read);
        return requests;
    }
}
