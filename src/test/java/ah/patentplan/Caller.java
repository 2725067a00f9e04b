package ah.patentplan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 来访者 – one person at one door, who may send anything. */
public final class Caller {

    private static final String PASSWORD = "demo";
    private static final String BOUNDARY = "a-boundary-that-no-model-contains";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PAGE_TOKEN = Pattern.compile("name=\"csrf\"[^>]*content=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private final String prefix;
    private String authorization;
    private String pageToken;

    Caller(String base, String prefix) {
        this.base = base;
        this.prefix = prefix;
    }

    /** 答复. */
    public record Answer(int status, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException notJson) {
                throw new AssertionError(status + " " + body, notJson);
            }
        }
    }

    Caller withEveryCall(String account) {
        byte[] pair = (account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
        return this;
    }

    Caller loggedIn(String account) {
        Matcher page = CSRF.matcher(
                send(HttpRequest.newBuilder(URI.create(base + "/login")).GET()).body());
        if (!page.find()) {
            throw new AssertionError("the login page carries no token");
        }
        String form = "username=" + account + "&password=" + PASSWORD + "&_csrf=" + page.group(1);
        send(HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        Matcher portal = PAGE_TOKEN.matcher(
                send(HttpRequest.newBuilder(URI.create(base + "/")).GET()).body());
        pageToken = portal.find() ? portal.group(1) : null;
        // the web apps hand their token out with the first answer
        send(HttpRequest.newBuilder(URI.create(base + "/camunda/api/engine/engine/"))
                .GET());
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object json) {
        return send(request(path).POST(body(json)).header("Content-Type", "application/json"));
    }

    /** Sends a form of the portal's pages, as a browser does that is logged in. */
    public Answer submit(String path, Map<String, String> fields) {
        return submit("/", path, fields);
    }

    /** Sends a form that stands on the page. */
    public Answer submit(String formPage, String path, Map<String, String> fields) {
        Matcher page = CSRF.matcher(get(formPage).body());
        if (!page.find()) {
            throw new AssertionError("the page carries no token");
        }
        StringBuilder form = new StringBuilder("_csrf=").append(page.group(1));
        fields.forEach((name, value) ->
                form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(request(path)
                .POST(BodyPublishers.ofString(form.toString()))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Sends a file in one piece. */
    public Answer upload(String path, byte[] file) {
        return send(request(path)
                .POST(BodyPublishers.ofByteArray(file))
                .header("Content-Type", "application/octet-stream"));
    }

    /** Sends a form with files, each content by its name, in the field {@code files}. */
    public Answer hand(String path, Map<String, String> fields, Map<String, byte[]> files) {
        return hand(path, fields, "files", files);
    }

    /** The same with the files in a field of another name. */
    public Answer hand(String path, Map<String, String> fields, String field, Map<String, byte[]> files) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(parts, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> part(parts, "name=\"" + field + "\"; filename=\"" + name + "\"", content));
        return sendParts(path, parts);
    }

    public Answer put(String path, Object json) {
        return send(request(path).PUT(body(json)).header("Content-Type", "application/json"));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends JSON in any way, {@code PUT}. */
    public Answer send(String method, String path, Object json) {
        return send(request(path).method(method, body(json)).header("Content-Type", "application/json"));
    }

    /** Deploys the files, each content by its name, in the way of Camunda Modeler. */
    public Answer deploy(Map<String, String> files) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        Map.of(
                        "deployment-name", "Modeler",
                        "deployment-source", "Camunda Modeler",
                        "enable-duplicate-filtering", "true",
                        "deploy-changed-only", "true")
                .forEach((name, value) -> part(parts, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> part(
                parts, "name=\"" + name + "\"; filename=\"" + name + "\"", content.getBytes(StandardCharsets.UTF_8)));
        return sendParts("/deployment/create", parts);
    }

    private Answer sendParts(String path, ByteArrayOutputStream parts) {
        parts.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .POST(BodyPublishers.ofByteArray(parts.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static void part(ByteArrayOutputStream parts, String disposition, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        parts.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest.BodyPublisher body(Object json) {
        return BodyPublishers.ofString(JSON.valueToTree(json).toString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + prefix + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (pageToken != null) {
            request.header("X-CSRF-TOKEN", pageToken);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("CAMUNDA-XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
