package ah.patentplan.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.WholeSystemTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 评分台 – an expert at the keyboard of a real browser; the steps build on each other. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScoringDeskTest {

    private static final List<String> ITEMS =
            List.of("foundation", "transfer", "planQuality", "targetLevel", "safeguards");

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    private Chromium chromium;
    private String first;
    private String second;

    @BeforeAll
    void twoDeclarationsToScore() {
        first = course.submitted("jianghuai");
        second = course.submitted("wanjiang");
        course.recommended(first, "hefei");
        course.recommended(second, "wuhu");
        course.accepted(first);
        course.accepted(second);
        course.panelAppointed();
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    @Order(1)
    void whatWasTypedIsThereAgainAfterLoggingInAnew() {
        try (Person expert = expert()) {
            expert.open("/scoring/" + first);
            Page page = expert.page();
            assertThat(page.locator("iframe")).isVisible();
            assertThat(page.locator("#foundation")).isFocused();
            page.keyboard().type("18.5");
            page.keyboard().press("Enter");
            page.keyboard().type("对标分析深入，举措具体。");
            page.keyboard().press("Alt+ArrowDown");
            assertThat(page.locator("#transfer")).isFocused();
            page.keyboard().type("20");
            assertThat(page.locator("#total")).hasText("38.5");
            assertThat(page.locator("#filled")).hasText("1/5 项");
            assertThat(page.locator("#save-state")).containsText("草稿已保存");
        }
        try (Person expert = expert()) {
            expert.open("/scoring/" + first);
            assertThat(expert.page().locator("#foundation")).hasValue("18.5");
            assertThat(expert.page().locator("#foundationReason")).hasValue("对标分析深入，举措具体。");
            assertThat(expert.page().locator("#transfer")).hasValue("20");
        }
    }

    @Test
    @Order(2)
    void whileTheServerIsAwayThePageSaysSoAndSavesByItselfOnceItIsBack() {
        try (Person expert = expert()) {
            expert.open("/scoring/" + first);
            Page page = expert.page();
            page.locator("#transfer").waitFor();
            page.route("**/api/scoring/**", Route::abort);
            page.locator("#transfer").fill("21");
            assertThat(page.locator("#save-state")).containsText("稍后自动重试");
            page.unroute("**/api/scoring/**");
            assertThat(page.locator("#save-state")).containsText("草稿已保存");
            page.reload();
            assertThat(page.locator("#transfer")).hasValue("21");
        }
    }

    @Test
    @Order(3)
    void whatIsIncompleteIsShownAtItsItemAndNotSent() {
        try (Person expert = expert()) {
            expert.open("/scoring/" + first);
            Page page = expert.page();
            page.locator("#transfer").fill("25.5");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".item:has(#transfer) .wrong")).hasText("得分应在0至25分之间");
            assertThat(page.locator("#transfer")).isFocused();
            page.locator("#transfer").fill("20");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".item:has(#transfer) .wrong")).hasText("理由不得少于5字");
        }
    }

    @Test
    @Order(4)
    void controlAndEnterSubmitsAndOpensTheNextSheetUntilAllAreDone() {
        try (Person expert = expert()) {
            Page page = expert.page();
            expert.open("/scoring/" + first);
            fill(page);
            page.keyboard().press("Control+Enter");
            expert.saysYes();
            page.waitForURL("**/scoring/" + second);
            fill(page);
            page.keyboard().press("Control+Enter");
            expert.saysYes();
            page.waitForURL("**/scoring");
            assertThat(page.locator("#progress")).hasText("2/2");
        }
    }

    @Test
    @Order(5)
    void onAPhoneTheFileIsALinkAndNothingIsWiderThanTheScreen() {
        try (Person expert = new Person(chromium.browser(), "http://127.0.0.1:" + port, "expert3")) {
            Page page = expert.page();
            page.setViewportSize(390, 800);
            expert.open("/scoring/" + first);
            page.locator("#foundation").waitFor();
            assertThat(page.locator("iframe")).isHidden();
            assertThat(page.getByText("打开申报材料（PDF）")).isVisible();
            Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
    }

    private Person expert() {
        return new Person(chromium.browser(), "http://127.0.0.1:" + port, "expert2");
    }

    private static void fill(Page page) {
        ITEMS.forEach(item -> {
            page.locator("#" + item).fill("12");
            page.locator("#" + item + "Reason").fill("理由充分，符合要求。");
        });
    }
}
