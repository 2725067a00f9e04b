package ah.patentplan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Role;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 留痕 – nobody changes what stands in the record, and a gap would show. */
@FeatureTest
class ActsTest {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    @Autowired
    private Acts acts;

    @Autowired
    private Given given;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void anActNamesWhoDidWhatToWhat() {
        given.acts("province", Role.PROVINCE_OFFICE);
        acts.enter("形式审查", "2022-UO-0001", "予以受理");
        acts.enterRefusal("拒绝", "2022-UO-0001", "您没有办理此事项的权限");

        assertThat(acts.of("2022-UO-0001"))
                .extracting(Act::actor, Act::act, Act::detail, Act::refused)
                .containsExactly(
                        tuple("province", "形式审查", "予以受理", false), tuple("province", "拒绝", "您没有办理此事项的权限", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update act set detail = ''", "delete from act", "truncate act", "truncate act cascade"})
    void theDatabaseRefusesEveryChangeOfTheRecord(String change) {
        acts.enter("形式审查", "2022-UO-0001", "予以受理");

        assertThatThrownBy(() -> jdbc.update(change))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void anActThatWasTamperedWithDoesNotFitIntoTheChain() {
        acts.enter("形式审查", "2022-UO-0001", "予以受理");
        acts.enter("确认评审结果", "2022-UO-0001", "同意");
        acts.enter("形式审查", "2022-UO-0002", "予以受理");
        assertThat(acts.sum(List.of("2022-UO-0001"))).isEqualTo(new ChainedAct.Sum(2, 0));

        jdbc.execute("alter table act disable trigger act_stands");
        jdbc.update("update act set detail = '不予受理' where subject = '2022-UO-0001' and act = '形式审查'");
        jdbc.execute("alter table act enable trigger act_stands");

        assertThat(acts.sum(List.of("2022-UO-0001"))).isEqualTo(new ChainedAct.Sum(2, 1));
        assertThat(acts.chained(List.of("2022-UO-0001"), 0, 50))
                .extracting(chained -> chained.act().detail(), ChainedAct::sound)
                .containsExactly(tuple("不予受理", false), tuple("同意", true));
        assertThat(acts.chained(List.of("2022-UO-0001"), 1, 1)).hasSize(1);
    }

    @Test
    void anActThatWasTakenOutBreaksTheNext() {
        acts.enter("形式审查", "2022-UO-0001", "予以受理");
        acts.enter("确认评审结果", "2022-UO-0002", "同意");

        jdbc.execute("alter table act disable trigger act_stands");
        jdbc.update("delete from act where subject = '2022-UO-0001'");
        jdbc.execute("alter table act enable trigger act_stands");

        assertThat(acts.sum(List.of("2022-UO-0002"))).isEqualTo(new ChainedAct.Sum(1, 1));
    }

    @Test
    void noActIsEnteredOutsideTheTransactionThatDoesIt() {
        TransactionTemplate outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(Propagation.NOT_SUPPORTED.value());

        assertThatThrownBy(() -> outside.executeWithoutResult(status -> acts.enter("形式审查", "1", "")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void writersAtTheSameTimeMakeOneChainWithoutGaps() {
        int writers = 4;
        int each = 10;
        CyclicBarrier start = new CyclicBarrier(writers);
        List<CompletableFuture<Void>> work = IntStream.range(0, writers)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> write("writer" + writer, each, start)))
                .toList();
        work.forEach(CompletableFuture::join);

        List<Entry> chain = jdbc.query("select * from act order by no", ActsTest::entry);
        assertThat(chain).hasSizeGreaterThanOrEqualTo(writers * each);
        assertThat(chain.stream().map(Entry::no))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, chain.size()).boxed().toList());
        String previous = "0".repeat(64);
        for (Entry entry : chain) {
            assertThat(entry.previousHash()).isEqualTo(previous);
            assertThat(entry.hash()).isEqualTo(sha256(entry.content()));
            previous = entry.hash();
        }
    }

    private void write(String subject, int count, CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        for (int n = 0; n < count; n++) {
            String detail = "第" + n + "次";
            new TransactionTemplate(transactions).executeWithoutResult(status -> acts.enter("同时写入", subject, detail));
        }
    }

    /** 记录 – an entry, and the text that its hash is made of. */
    private record Entry(long no, String previousHash, String hash, String content) {}

    private static Entry entry(ResultSet row, int index) throws SQLException {
        String content = String.join(
                "\u001f",
                row.getString("previous_hash"),
                row.getString("no"),
                MICROSECONDS.format(row.getTimestamp("done_at").toInstant()),
                row.getString("actor"),
                row.getString("address"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("refused"));
        return new Entry(row.getLong("no"), row.getString("previous_hash"), row.getString("hash"), content);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
