package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ah.patentplan.Course;
import ah.patentplan.Delivery;
import ah.patentplan.Visits;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.document.SlowUploads;
import ah.patentplan.document.SlowWorker;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 上传接口 – the tus protocol as a client meets it, and what others notice of a file that is slow to check. */
@WholeSystemTest
@AutoConfigureMockMvc
@Import({Visits.class, SlowUploads.class})
class UploadCallsTest {

    private static final String UNIT = "jianghuai";
    private static final String OTHER = "feixi";

    @Autowired
    private Visits visits;

    @Autowired
    private Course course;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private HikariDataSource connections;

    private String number;
    private byte[] file;

    @BeforeEach
    void anOpenDraft() throws Exception {
        number = course.opened(UNIT);
        file = Delivery.pdf(0);
    }

    @AfterEach
    void theUnitsMayOpenAnotherOne() {
        jdbc.update("update declaration set state = 'LATE'");
    }

    @Test
    void aFileInTwoPartsIsListed() throws Exception {
        String upload = begin(UNIT, number, file.length, "EVIDENCE");

        send(UNIT, tus(head(upload)))
                .andExpect(status().is2xxSuccessful())
                .andExpect(header().string("Upload-Offset", "0"))
                .andExpect(header().string("Upload-Length", "" + file.length))
                .andExpect(header().string("Cache-Control", "no-store"));
        append(UNIT, upload, 0, Arrays.copyOf(file, 100)).andExpect(header().string("Upload-Offset", "100"));
        append(UNIT, upload, 0, file).andExpect(status().isConflict());
        append(UNIT, upload, 100, Arrays.copyOfRange(file, 100, file.length))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Tus-Resumable", "1.0.0"))
                .andExpect(header().string("Upload-Offset", "" + file.length));

        String materials = "/api/declarations/" + number + "/materials";
        send(UNIT, get(materials))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].fileName").value("证明.pdf"))
                .andExpect(jsonPath("$[0].pages").value(1));
    }

    @Test
    void anOriginalIsSavedAndNeverShown() throws Exception {
        append(UNIT, begin(UNIT, number, file.length, "EVIDENCE"), 0, file);

        send(UNIT, get("/declarations/" + number + "/materials/" + newest()))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(content().bytes(file));
    }

    @Test
    void theConditionThatEvidenceProvesCanBeChosenLater() throws Exception {
        append(UNIT, begin(UNIT, number, file.length, "EVIDENCE"), 0, file);

        String materials = "/api/declarations/" + number + "/materials";
        MockHttpServletRequestBuilder proof = put(materials + "/" + newest() + "/proof")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"indicator\":\"validInventionPatents\"}");
        send(UNIT, proof).andExpect(status().isOk());

        send(UNIT, get(materials)).andExpect(jsonPath("$[0].indicator").value("validInventionPatents"));
    }

    @Test
    void whatTheProtocolAsksIsAskedOfTheClient() throws Exception {
        String uploads = "/api/declarations/" + number + "/uploads";

        send(UNIT, options(uploads))
                .andExpect(header().string("Tus-Version", "1.0.0"))
                .andExpect(header().string("Tus-Extension", "creation,termination"))
                .andExpect(header().string("Tus-Max-Size", "1000000"));
        send(UNIT, announced(number, 1, "PLAN").header("Tus-Resumable", "0.2.2"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(header().string("Tus-Version", "1.0.0"));
        send(UNIT, tus(post(uploads))).andExpect(status().isBadRequest());
        send(UNIT, tus(announced(number, 1_000_001, "PLAN")))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.message", containsString("文件“证明.pdf”超过上传上限")));
        send(UNIT, tus(announced(number, 1, "SOMETHING")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message", containsString("没有说明材料类型")));
        String upload = begin(UNIT, number, file.length, "PLAN");
        send(UNIT, tus(patch(upload)).header("Upload-Offset", 0).content(file))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void nobodyElseMeetsTheUpload() throws Exception {
        String upload = begin(UNIT, number, file.length, "PLAN");

        send(OTHER, tus(head(upload))).andExpect(status().isUnprocessableEntity());
        append(OTHER, upload, 0, file)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message", containsString("您无权查看")));
        send(UNIT, tus(head("/api/declarations/" + number + "/uploads/" + UUID.randomUUID())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsGivenUpIsGone() throws Exception {
        String upload = begin(UNIT, number, file.length, "PLAN");

        send(UNIT, tus(delete(upload))).andExpect(status().isNoContent());

        append(UNIT, upload, 0, file)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.message", containsString("请重新选择文件上传")));
    }

    @Test
    void othersAreServedWhileOneFileNeverEnds() throws Exception {
        byte[] endless = endless();
        String slow = begin(UNIT, number, endless.length, "PLAN");
        CompletableFuture<ResultActions> stuck = CompletableFuture.supplyAsync(() -> {
            try {
                return append(UNIT, slow, 0, endless);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });

        String others = course.opened(OTHER);
        append(OTHER, begin(OTHER, others, file.length, "PLAN"), 0, file).andExpect(status().isNoContent());
        assertThat(visits.page(OTHER, "/declarations/" + others)).contains("证明.pdf");
        assertThat(stuck).isNotDone();
        assertThat(connections.getHikariPoolMXBean().getActiveConnections()).isZero();

        stuck.join()
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message").value("文件“证明.pdf”过于复杂，无法在 5 秒内检查完毕"));
        send(UNIT, tus(head(slow))).andExpect(status().isNotFound());
    }

    private String begin(String account, String of, int length, String kind) throws Exception {
        return send(account, tus(announced(of, length, kind)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private ResultActions append(String account, String upload, long offset, byte[] part) throws Exception {
        return send(
                account,
                tus(patch(upload))
                        .header("Upload-Offset", offset)
                        .contentType("application/offset+octet-stream")
                        .content(part));
    }

    private ResultActions send(String account, MockHttpServletRequestBuilder call) throws Exception {
        return visits.send(account, call);
    }

    private static MockHttpServletRequestBuilder announced(String of, int length, String kind) {
        return post("/api/declarations/" + of + "/uploads")
                .header("Upload-Length", length)
                .header("Upload-Metadata", "fileName " + base64("证明.pdf") + ",kind " + base64(kind) + ",indicator");
    }

    private static MockHttpServletRequestBuilder tus(MockHttpServletRequestBuilder call) {
        return call.header("Tus-Resumable", "1.0.0");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Long newest() {
        return jdbc.queryForObject("select max(id) from material", Long.class);
    }

    private static byte[] endless() {
        return ("%PDF-1.4\n" + SlowWorker.ENDLESS + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
