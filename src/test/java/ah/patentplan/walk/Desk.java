package ah.patentplan.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** 办公桌 – a member of the staff at Tasklist. */
final class Desk implements AutoCloseable {

    private static final int LOOKS = 12;
    private static final int ONE_LOOK = 5_000;

    private final Person person;

    Desk(Browser browser, String base, String account) {
        person = new Person(browser, base, account);
    }

    Person person() {
        return person;
    }

    /** Opens the task of this name whose card shows the text, and claims it where it is not assigned. */
    Desk take(String task, String text) {
        Locator card = card(task, text);
        for (int look = 1; ; look++) {
            page().navigate("/camunda/app/tasklist/default/#/");
            page().reload();
            try {
                card.first().waitFor(new Locator.WaitForOptions().setTimeout(ONE_LOOK));
                break;
            } catch (TimeoutError notYet) {
                if (look == LOOKS) {
                    throw notYet;
                }
            }
        }
        card.first().click();
        assertThat(page().locator(".task-details, .fjs-container").first()).isVisible();
        Locator claim = page().locator(".claim:has-text('认领')");
        page().locator(".fjs-container").first().waitFor();
        if (claim.isVisible()) {
            claim.click();
            assertThat(page().locator(".claim:has-text('认领')")).isHidden();
        }
        return this;
    }

    boolean hasNone(String task) {
        page().navigate("/camunda/app/tasklist/default/#/");
        page().reload();
        page().locator(".tasks-list, [cam-tasks]").first().waitFor();
        page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return page().locator(".task:has-text('" + task + "')").count() == 0;
    }

    void complete() {
        page().locator("button.btn-primary:has-text('办结')").click();
        assertThat(page().locator(".fjs-container")).isHidden();
    }

    @Override
    public void close() {
        person.close();
    }

    private Page page() {
        return person.page();
    }

    private Locator card(String task, String text) {
        return page().locator(".task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(text));
    }
}
