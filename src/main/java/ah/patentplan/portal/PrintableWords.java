package ah.patentplan.portal;

import ah.patentplan.access.Refusal;
import ah.patentplan.document.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** 可打印用字 – whatever is posted from a page, a name or a reason, may be printed one day. */
@Component
class PrintableWords implements HandlerInterceptor {

    private static final int QUOTED = 20;

    private final Pages pages;

    PrintableWords(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            request.getParameterMap().values().stream().flatMap(Arrays::stream).forEach(this::requirePrintable);
        }
        return true;
    }

    private void requirePrintable(String words) {
        String unprintable = pages.unprintable(words);
        if (!unprintable.isEmpty()) {
            String quoted = words.codePointCount(0, words.length()) <= QUOTED
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, QUOTED)) + "……";
            throw new Refusal("所填“%s”中的%s无法打印，请改用其他写法".formatted(quoted, unprintable));
        }
    }
}
