package vn.telehealth.local.authority;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/** Finds the handler by method and path; a path that ends in a slash stands for all below it. */
final class Routes implements HttpHandler {

    private final Map<String, Route> routes;

    Routes(Map<String, Route> routes) {
        this.routes = Map.copyOf(routes);
    }

    /** What is done for one kind of request. */
    interface Route {
        void handle(Exchange exchange) throws IOException;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            Exchange exchange = new Exchange(http);
            try {
                find(http.getRequestMethod(), http.getRequestURI().getPath()).handle(exchange);
            } catch (Refused e) {
                exchange.answer(e.status(), e.getMessage() + "\n");
            } catch (RuntimeException e) {
                System.getLogger(Routes.class.getName()).log(System.Logger.Level.ERROR, "a request failed", e);
                exchange.answer(500, "the authority failed\n");
            }
        }
    }

    private Route find(String method, String path) {
        String key = method + " " + path;
        Route exact = routes.get(key);
        if (exact != null) {
            return exact;
        }
        return routes.entrySet().stream()
                .filter(route -> route.getKey().endsWith("/") && key.startsWith(route.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new Refused(404, "no such page"));
    }
}
