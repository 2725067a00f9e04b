package ah.patentplan.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;

/** 用户 – one person at a browser of its own, logged in. */
final class Person implements AutoCloseable {

    private static final int PATIENCE = 60_000;
    private static final int LOOKS = 20;
    private static final int ONE_LOOK = 3_000;

    private final BrowserContext context;
    private final Page page;

    static {
        // moving the clock runs all that falls due before the page answers
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** Somebody who is not logged in. */
    Person(Browser browser, String base) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1400, 1000));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
    }

    Person(Browser browser, String base, String account) {
        this(browser, base);
        page.navigate("/login");
        page.fill("[name=username]", account);
        page.fill("[name=password]", "demo");
        page.press("[name=password]", "Enter");
        page.waitForURL(address -> !address.contains("/login"));
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
    }

    void sees(String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    /** Reloads a page whose content a job of the engine is about to change. */
    void opensUntilSees(String path, String text) {
        for (int look = 1; ; look++) {
            open(path);
            try {
                page.getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(ONE_LOOK));
                return;
            } catch (TimeoutError notYet) {
                if (look == LOOKS) {
                    throw notYet;
                }
            }
        }
    }

    /** Fills fields of a form by their keys, as a person does: what did not stay is entered once more. */
    void fill(Map<String, ?> values) {
        values.forEach(this::enter);
        for (int look = 1; look < LOOKS; look++) {
            values.forEach((key, value) -> {
                if (!value.toString().equals(field(key).inputValue())) {
                    enter(key, value);
                }
            });
        }
        values.forEach((key, value) -> assertThat(field(key)).hasValue(value.toString()));
    }

    private void enter(String key, Object value) {
        field(key).fill(value.toString());
        field(key).blur();
    }

    /** Ticks the n-th choice of a radio group or checklist. */
    void choose(String key, int choice) {
        field(key + "-" + choice).check();
    }

    void tick(String key) {
        field(key).check();
    }

    void select(String key, String label) {
        page.locator(".fjs-form-field-select:has([id*='-" + key + "']) .fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item").getByText(label).click();
    }

    void date(String key, String day) {
        field(key + "-date").fill(day);
        page.keyboard().press("Tab");
    }

    void upload(String label, Path file) {
        page.locator("input[type=file][aria-label*='" + label + "']").setInputFiles(file);
        page.locator("a:has-text('" + file.getFileName() + "')").waitFor();
    }

    /** Presses a button that asks first, and says yes. */
    void confirms(String button) {
        page.locator("button[data-confirm]:has-text('" + button + "')").click();
        saysYes();
    }

    void saysYes() {
        page.locator("dialog.ask button[value=yes]").click();
    }

    byte[] download(String path) {
        APIResponse response = context.request().get(path);
        assertThat(response).isOK();
        return response.body();
    }

    int status(String path) {
        return context.request().get(path).status();
    }

    Locator field(String key) {
        return page.locator("[id$='-" + key + "']");
    }

    @Override
    public void close() {
        context.close();
    }
}
