package ah.patentplan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.document.DocumentStore;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 发文 – every number once and none left out, and what was issued stands. */
@FeatureTest
@Import({OfficialFiles.class, DocumentStore.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
class IssuingTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 10, 12);

    @Autowired
    private Issuing issuing;

    @Autowired
    private OfficialFiles files;

    @Autowired
    private OfficialDocuments documents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Given given;

    @BeforeEach
    void aProgrammeThatHasIssuedNothing() {
        given.programmeOf2022();
        clock.moveTo(TODAY);
        // the trigger that refuses it does not fire for a replica
        jdbc.execute("set session_replication_role = replica; delete from official_document;"
                + " delete from issue_counter; set session_replication_role = origin");
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void numbersFollowEachOther() {
        assertThat(issued()).isEqualTo("皖市监专函〔2022〕1号");
        assertThat(issued()).isEqualTo("皖市监专函〔2022〕2号");
        assertThat(issued()).isEqualTo("皖市监专函〔2022〕3号");
    }

    @Test
    void eachSeriesCountsForItself() {
        issued();
        assertThat(committed(() -> issue(Form.MINUTES, "同意"))).isEqualTo("皖市监专纪〔2022〕1号");
        assertThat(committed(() -> issue(Form.PAYMENT_ORDER, "同意"))).isEqualTo("皖市监专拨〔2022〕1号");
        assertThat(issued()).isEqualTo("皖市监专函〔2022〕2号");
    }

    @Test
    void theYearIsThatOfTheDayInShanghai() {
        clock.moveTo(Instant.parse("2022-12-31T15:59:59Z"));
        assertThat(issued()).as("31 December 23:59:59").isEqualTo("皖市监专函〔2022〕1号");
        clock.moveTo(Instant.parse("2022-12-31T16:00:00Z"));
        assertThat(issued()).as("1 January 00:00:00").isEqualTo("皖市监专函〔2023〕1号");
        assertThat(documents.findReadableAbout(List.of("2022-UO-0001"), new String[] {"unit-1"}))
                .extracting(OfficialDocument::issuedOn)
                .containsExactly(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 1));
    }

    @Test
    void aRollbackLeavesNoGap() {
        issued();
        transaction.executeWithoutResult(status -> {
            assertThat(issue(Form.LETTER, "同意")).isEqualTo("皖市监专函〔2022〕2号");
            status.setRollbackOnly();
        });
        assertThat(issued()).isEqualTo("皖市监专函〔2022〕2号");
    }

    @Test
    void twoTransactionsAtOnceGetNeighbouringNumbers() {
        CyclicBarrier start = new CyclicBarrier(2);
        assertThat(atOnce(start, this::issued)).containsExactlyInAnyOrder("皖市监专函〔2022〕1号", "皖市监专函〔2022〕2号");
    }

    @Test
    void whoEntersAnActFirstDoesNotBlockWhoIssuesFirst() {
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<String> actFirst = CompletableFuture.supplyAsync(() -> committed(() -> {
            jdbc.execute("select pg_advisory_xact_lock(hashtext('act'))");
            await(start);
            return issue(Form.LETTER, "同意");
        }));
        String second = committed(() -> {
            await(start);
            String number = issue(Form.LETTER, "同意");
            jdbc.execute("select pg_advisory_xact_lock(hashtext('act'))");
            return number;
        });
        assertThat(List.of(actFirst.join(), second)).containsExactly("皖市监专函〔2022〕1号", "皖市监专函〔2022〕2号");
    }

    @Test
    void theDatabaseGivesNoNumberTwice() {
        issued();
        assertThatThrownBy(() -> jdbc.update("insert into official_document (form, series, year, number, kind, title,"
                        + " about, content, readers, issued_at) select form, series, year, number, kind, title, about,"
                        + " content, readers, issued_at from official_document"))
                .hasMessageContaining("official_document_series_year_number_key");
    }

    @Test
    void whatWasIssuedStands() {
        issued();
        for (String change : List.of(
                "update official_document set title = '另一标题'",
                "update official_document set number = 7",
                "delete from official_document",
                "truncate official_document cascade")) {
            assertThatThrownBy(() -> jdbc.execute(change)).as(change).hasMessageContaining("append-only");
        }
    }

    @Test
    void itsFileIsAddedOnce() {
        issued();
        read();
        assertThatThrownBy(() -> jdbc.execute("update official_document set sha256 = null"))
                .hasMessageContaining("append-only");
    }

    @Test
    void twoReadersAtOnceGetTheSameBytes() {
        issued();
        CyclicBarrier start = new CyclicBarrier(2);
        List<byte[]> read = atOnce(start, this::read);
        assertThat(read.get(0)).isNotEmpty().isEqualTo(read.get(1));
        assertThat(read()).as("and whoever reads later").isEqualTo(read.get(0));
    }

    @Test
    void whatTheProgrammeSaysLaterChangesNothing() {
        issued();
        jdbc.update("update programme set office = '另一机关'");
        try {
            assertThat(documents.findById(id()).orElseThrow().content().office())
                    .isEqualTo("安徽省市场监督管理局");
        } finally {
            jdbc.update("update programme set office = '安徽省市场监督管理局'");
        }
    }

    @Test
    void aCharacterThatNoFontHasIsRefusedAndTakesNoNumber() {
        assertThatThrownBy(() -> committed(() -> issue(Form.LETTER, "同意\uE000")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不予受理")
                .hasMessageContaining("无法打印");
        assertThat(issued()).isEqualTo("皖市监专函〔2022〕1号");
    }

    @Test
    void onlyItsReadersReadIt() {
        issued();
        given.actsForUnit("1");
        files.send(id(), new ByteArrayOutputStream());
        assertThat(jdbc.queryForList("select act from act where subject = '2022-UO-0001'", String.class))
                .contains("下载公文");
        given.actsForUnit("2");
        assertThatThrownBy(() -> files.send(id(), new ByteArrayOutputStream())).hasMessage("没有这份公文，或您无权查看");
        given.acts("expert1", Role.EXPERT);
        assertThatThrownBy(() -> files.one(id())).isInstanceOf(Refusal.class);
    }

    @Test
    void theRegisterIsFilteredAndPaged() {
        issued();
        committed(() -> issue(Form.MINUTES, "同意"));
        issued();
        assertThat(register(0, "", 0)).containsExactly("皖市监专函〔2022〕2号", "皖市监专纪〔2022〕1号");
        assertThat(register(0, "", 1)).containsExactly("皖市监专函〔2022〕1号");
        assertThat(register(2022, "不予受理", 0)).hasSize(2);
        assertThat(register(2023, "", 0)).isEmpty();
        assertThat(register(2022, "受理通知", 0)).isEmpty();
        assertThat(documents.kinds()).containsExactly("不予受理");
        assertThat(documents.years()).containsExactly(2022);
    }

    private List<String> register(int year, String kind, int page) {
        return documents
                .register(new String[] {"unit-1"}, year, kind, PageRequest.of(page, 2))
                .map(OfficialDocument::reference)
                .getContent();
    }

    private <T> List<T> atOnce(CyclicBarrier start, Supplier<T> work) {
        return Stream.of(1, 2)
                .map(n -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return work.get();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private byte[] read() {
        return committed(() -> {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            files.write(id(), pdf);
            return pdf.toByteArray();
        });
    }

    private long id() {
        return jdbc.queryForObject("select max(id) from official_document", Long.class);
    }

    private String issued() {
        return committed(() -> issue(Form.LETTER, "同意"));
    }

    private String issue(Form form, String opinion) {
        Map<String, Object> values = new HashMap<>(Map.of("unitName", "江淮示范大学", "number", "2022-UO-0001"));
        values.putAll(Map.of("category", "高校院所知识产权运营能力提升项目", "clause", "附件2 二（一）", "opinion", opinion));
        Matter matter = new Matter(2022, "2022-UO-0001", Set.of("unit-1"), "");
        return issuing.issue(form, matter, "refused", values, List.of()).reference();
    }

    private <T> T committed(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
