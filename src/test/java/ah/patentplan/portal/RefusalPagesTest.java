package ah.patentplan.portal;

import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.VirtualClock;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** 拒绝说明 – how scripts and people are told that something was not done. */
class RefusalPagesTest {

    private final EveryPage everyPage = new EveryPage(
            new Actors(), Clock.systemUTC(), new StaticListableBeanFactory().getBeanProvider(VirtualClock.class));

    private final MockMvc portal = MockMvcBuilders.standaloneSetup(new Door())
            .setControllerAdvice(new RefusalPages(everyPage, mock(Acts.class)))
            .setViewResolvers((name, locale) -> (model, request, response) -> {})
            .build();

    @Test
    void aScriptReadsTheMessageAsJson() throws Exception {
        portal.perform(get("/api/closed"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().json("{\"message\": \"已过受理截止时间\"}"));
    }

    @Test
    void aPersonReadsItOnAPageThatLeadsBack() throws Exception {
        portal.perform(get("/closed").header("Referer", "http://localhost/staff/meetings/2026-M01?x=1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(view().name("refused"))
                .andExpect(model().attribute("message", "已过受理截止时间"))
                .andExpect(model().attribute("back", "/staff/meetings/2026-M01"));
    }

    @Test
    void theWayBackNeverLeavesThisSite() throws Exception {
        portal.perform(get("/closed").header("Referer", "http://elsewhere.example//trap"))
                .andExpect(model().attribute("back", "/"));
    }

    @Test
    void malformedAnswersAreToldInChinese() throws Exception {
        portal.perform(put("/api/answers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(content().json("{\"message\": \"提交的内容格式不正确，请检查后再提交\"}"));
    }

    /** A controller that refuses. */
    @Controller
    static class Door {

        @GetMapping({"/api/closed", "/closed"})
        void closed() {
            throw new Refusal("已过受理截止时间");
        }

        @PutMapping("/api/answers")
        void answers(@RequestBody MeetingForm entries) {}
    }
}
