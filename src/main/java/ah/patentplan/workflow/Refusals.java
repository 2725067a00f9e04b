package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * 拒绝回复 – stands at the engine's REST doors: lets through what {@link EngineCalls} lists, and gives a refusal to the
 * caller as its plain sentence, and enters it.
 */
@Component
class Refusals extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Refusals.class.getName();

    private final Acts acts;
    private final Actors actors;
    private final ObjectMapper json;

    Refusals(Acts acts, Actors actors, ObjectMapper json) {
        this.acts = acts;
        this.actors = actors;
        this.json = json;
    }

    /** Notes a refusal at the request; the engine would wrap its sentence into its own words. */
    static Refusal noted(Refusal refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, refusal.getMessage(), RequestAttributes.SCOPE_REQUEST);
        }
        return refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return !path.startsWith("/engine-rest/") && !path.startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        Optional<String> shut = EngineCalls.refusal(actors.current(), request.getMethod(), path(request));
        if (shut.isEmpty()) {
            chain.doFilter(request, answer);
        } else {
            request.setAttribute(ATTRIBUTE, shut.get());
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        Object sentence = request.getAttribute(ATTRIBUTE);
        if (sentence != null && answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            acts.enterRefusal("拒绝", request.getRequestURI(), sentence.toString());
            answer.resetBuffer();
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            answer.setContentType("application/json");
            answer.getOutputStream()
                    .write(json.writeValueAsString(Map.of("type", "Refusal", "message", sentence))
                            .getBytes(StandardCharsets.UTF_8));
        }
        answer.copyBodyToResponse();
    }

    /** Decoded, as the servlets see it: a letter written otherwise opens no other door. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
