package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ah.patentplan.Course;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.access.Actor;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Category;
import ah.patentplan.workflow.Cases;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 拒绝说明 – what the portal says when it refuses, and that the attempt is on record. */
@WholeSystemTest
@AutoConfigureMockMvc
class PortalRefusalTest {

    @Autowired
    private MockMvc portal;

    @Autowired
    private Course course;

    @Autowired
    private Cases cases;

    @Autowired
    private Acts acts;

    @Autowired
    private JdbcTemplate jdbc;

    private String path;

    @BeforeEach
    void anOpenDraft() {
        jdbc.update("update declaration set state = 'LATE'");
        path = "/api/declarations/"
                + course.as("jianghuai", () -> cases.open(Category.UNIVERSITY_OPERATION, course.year()));
    }

    @Test
    void aRefusalOfTheEngineReachesThePersonInItsOwnWords() throws Exception {
        say(post(path + "/submit").content("{}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message", containsString("必填")))
                .andExpect(jsonPath("$.message").value(not(containsString("ENGINE"))));

        assertThat(acts.of(path + "/submit"))
                .singleElement()
                .returns(true, Act::refused)
                .returns("jianghuai", Act::actor);
    }

    @Test
    void savingOverANewerRevisionIsRefusedAndOnRecord() throws Exception {
        say(put(path).content("{\"revision\": 7, \"answers\": {}}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message", containsString("已在另一窗口保存过")));

        assertThat(acts.of(path)).singleElement().returns(true, Act::refused);
    }

    @Test
    void aCallWithoutAnswersIsUnreadable() throws Exception {
        say(put(path).content("{\"revision\": 0}")).andExpect(status().isBadRequest());
        say(put(path).content("[")).andExpect(status().isBadRequest());
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws Exception {
        MockHttpServletRequestBuilder begin = post(path + "/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", 2)
                .header("Upload-Metadata", "kind UExBTg==,fileName 5pa55qGILnBkZg==");
        String upload = say(begin).andReturn().getResponse().getHeader("Location");

        portal.perform(patch(upload)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", 0)
                        .contentType("application/offset+octet-stream")
                        .content("PK")
                        .with(authentication(person()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message").value("文件“方案.pdf”不是 PDF、JPEG 或 PNG 文件"));
    }

    @Test
    void aDraftIsKeptAndToldAtOnceWhatCannotBePrintedAndWhere() throws Exception {
        say(put(path).content("""
                                {"revision": 0, "answers": {"leaderName": "钱\\uE000",
                                  "budget": [{"budgetItem": "⼈员", "budgetAmount": 1}]}}
                                """))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.problems[?(@.field == 'leaderName')].message", hasItem(startsWith("中的字符（U+E000）"))))
                .andExpect(jsonPath(
                        "$.problems[?(@.field == 'budget.0.budgetItem')].message",
                        hasItem(startsWith("中的“⼈”（U+2F08）"))));

        portal.perform(get("/declarations/" + path.substring(path.lastIndexOf('/') + 1) + "/preview.pdf")
                        .with(authentication(person())))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(model().attribute("message", startsWith("文中含有无法打印的字符：")));
    }

    @Test
    void aReasonThatCannotBePrintedIsRefusedBeforeAnythingHappens() throws Exception {
        String number = path.substring(path.lastIndexOf('/') + 1);

        portal.perform(post("/declarations/" + number + "/withdrawal")
                        .param("reason", "不再申报\u202E")
                        .with(authentication(person()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(model().attribute("message", "所填“不再申报\u202E”中的字符（U+202E）无法打印，请改用其他写法"));

        assertThat(jdbc.queryForObject("select state from declaration where number = ?", String.class, number))
                .isEqualTo("DRAFT");
    }

    private ResultActions say(MockHttpServletRequestBuilder call) throws Exception {
        return portal.perform(call.contentType(MediaType.APPLICATION_JSON)
                .with(authentication(person()))
                .with(csrf()));
    }

    private static UsernamePasswordAuthenticationToken person() {
        Set<String> groups = Set.of("applicant", Actor.unitGroup(SampleDeclaration.CREDIT_CODE));
        Actor actor = new Actor("jianghuai", "江淮示范大学经办人", groups);
        return UsernamePasswordAuthenticationToken.authenticated(
                actor, null, AuthorityUtils.createAuthorityList(groups));
    }
}
