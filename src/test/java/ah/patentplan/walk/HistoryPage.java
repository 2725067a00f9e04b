package ah.patentplan.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/** 历史页面 – the page of one case in Cockpit, before the auditor's eyes. */
final class HistoryPage implements AutoCloseable {

    private final Person auditor;
    private final List<String> written = new ArrayList<>();

    HistoryPage(Browser browser, int port) {
        auditor = new Person(browser, "http://127.0.0.1:" + port, "auditor");
        auditor.page().onRequest(this::remember);
    }

    /** Beside plain reading a page may only post a question to the history. */
    private void remember(Request request) {
        boolean asks = request.method().equals("GET")
                || request.method().equals("POST") && request.url().contains("/engine/default/history/");
        if (!asks) {
            written.add(request.method() + " " + request.url());
        }
    }

    /** What was sent to the server that was no question. */
    List<String> written() {
        return written;
    }

    void open(String instance, String tab) {
        auditor.open("/camunda/app/cockpit/default/#/process-instance/" + instance + "/history?tab=" + tab);
    }

    void sees(String text) {
        auditor.sees(text);
    }

    String address() {
        return auditor.page().url();
    }

    Locator find(String selector) {
        return auditor.page().locator(selector);
    }

    void press(String title) {
        find("button:has-text('" + title + "')").click();
    }

    /** The box or flow in the diagram. */
    Locator box(String id) {
        return find("[data-element-id=" + id + "]").first();
    }

    /** How often the case came to the box. */
    Locator badge(String box) {
        return find("[data-container-id=" + box + "] .case-badge");
    }

    /** The box or flow where it has the style. */
    Locator styled(String id, String style) {
        return find("[data-element-id=" + id + "]." + style);
    }

    /** The lines of the tab's table. */
    Locator rows() {
        return find(".case-content tbody tr:not(.case-more)");
    }

    /** Those with the text. */
    Locator rows(String text) {
        return rows().filter(new Locator.FilterOptions().setHasText(text));
    }

    @Override
    public void close() {
        auditor.close();
    }
}
