package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.DeclarationState;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 纸质材料 – five bound copies by EMS, and what their code says. */
@FeatureTest
@Import(PaperRegister.class)
class PaperRegisterTest {

    private static final String NUMBER = "2022-UO-0001";
    private static final String EMS = "EA123456789CN";
    private static final String FIRST = "1a2b3c4d5e6f" + "0".repeat(52);
    private static final String SECOND = "ffeeddccbbaa" + "0".repeat(52);

    @Autowired
    private PaperRegister register;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void aRecommendedDeclarationInItsSecondVersion() {
        given.programmeOf2022();
        given.declaration(1, DeclarationState.RECOMMENDED);
        jdbc.update("update declaration set submitted_at = '2022-09-20T08:00:00+08:00'");
        version(1, FIRST, false);
        version(2, SECOND, true);
        clock.moveTo(Instant.parse("2022-09-28T02:00:00Z"));
        given.acts("province", Role.PROVINCE_OFFICE);
    }

    @Test
    void copiesOfThePresentVersionCountTowardsTheFive() {
        assertThat(record(3, "FFEE-DDCC-BBAA").sentence()).isEqualTo("第2版，与系统现行版本一致");
        assertThat(standing().isComplete()).isFalse();

        record(2, "ffeeddcc bbaa");

        assertThat(standing().arrived()).isEqualTo(5);
        assertThat(standing().isComplete()).isTrue();
        assertThat(standing().shortCode()).isEqualTo("FFEE-DDCC-BBAA");
    }

    @Test
    void copiesOfAFormerVersionAreTakenAndNamedSo() {
        assertThat(record(5, "1A2B-3C4D-5E6F").sentence()).isEqualTo("第1版，为旧版本，不是现行版本");
        assertThat(standing().arrived()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFEE-DDCC-BBAB", "FFEE-DDCC-BBA", "第二版"})
    void anUnknownCodeIsTakenAndNamedSo(String code) {
        PaperReceipt receipt = record(5, code);

        assertThat(receipt.finding()).isEqualTo(PaperFinding.UNKNOWN);
        assertThat(receipt.version()).isNull();
        assertThat(standing().arrived()).isZero();
    }

    @Test
    void theScannedCodeNamesTheDeclarationItself() {
        PaperReceipt receipt = register.record("", parcel(5, "PP1:" + NUMBER + ":" + SECOND));

        assertThat(receipt.number()).isEqualTo(NUMBER);
        assertThat(receipt.isOfPresentVersion()).isTrue();
    }

    @Test
    void copiesOfAnotherDeclarationAreNamedSo() {
        PaperReceipt receipt = record(5, "PP1:2022-UO-0009:" + SECOND);

        assertThat(receipt.finding()).isEqualTo(PaperFinding.OTHER);
        assertThat(receipt.version()).isNull();
    }

    @Test
    void aTypedCodeNeedsTheNumberToo() {
        assertThatThrownBy(() -> register.record(" ", parcel(5, "FFEE-DDCC-BBAA")))
                .isInstanceOf(Refusal.class)
                .hasMessage("请填写“申报编号”");
    }

    @Test
    void aLaterVersionMakesWhatArrivedAFormerOne() {
        record(5, "FFEE-DDCC-BBAA");

        version(3, "c".repeat(64), true);

        assertThat(standing().arrived()).isZero();
        assertThat(standing().parcels().get(0).sentence()).isEqualTo("第2版，与系统现行版本一致");
    }

    @Test
    void whatTheCityHasNotRecommendedIsNotYetToBePrinted() {
        jdbc.update("update dossier_version set for_print = false");
        entities.clear();

        assertThat(record(5, "FFEE-DDCC-BBAA").finding()).isEqualTo(PaperFinding.FORMER);
        assertThat(register.standings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022-09-19,false", "2022-09-20,true", "2022-09-28,true", "2022-09-29,false"})
    void aParcelArrivesBetweenSubmissionAndToday(LocalDate day, boolean possible) {
        Parcel parcel = Parcel.of(EMS, day.toString(), "5", "FFEE-DDCC-BBAA");

        if (possible) {
            assertThat(register.record(NUMBER, parcel).parcel().receivedOn()).isEqualTo(day);
        } else {
            assertThatThrownBy(() -> register.record(NUMBER, parcel)).hasMessageContaining("“收到日期”应在提交之日");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EA12345678CN, 2022-09-28, 5, A, EMS单号",
        "'', 2022-09-28, 5, A, EMS单号",
        "1234567890123, '', 5, A, 收到日期",
        "1234567890123, 9月28日, 5, A, 收到日期",
        "ea 123456789 cn, 2022-09-28, 0, A, 份数",
        "EA123456789CN, 2022-09-28, 100, A, 份数",
        "EA123456789CN, 2022-09-28, 五, A, 份数",
        "EA123456789CN, 2022-09-28, 5, ' ', 校验码"
    })
    void aFieldThatCannotBeIsNamed(String ems, String day, String copies, String code, String field) {
        assertThatThrownBy(() -> Parcel.of(ems, day, copies, code))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“" + field + "”");
    }

    @Test
    void onlyTheProvinceRecords() {
        given.acts("supervisor", Role.SUPERVISOR);

        assertThatThrownBy(() -> record(5, "FFEE-DDCC-BBAA")).hasMessageContaining("没有办理此事项的权限");
    }

    @Test
    void anotherUnitSeesNothing() {
        record(5, "FFEE-DDCC-BBAA");
        given.actsForUnit("123400000000099999");

        assertThatThrownBy(() -> register.of(NUMBER)).hasMessageContaining("您无权查看");
        assertThatThrownBy(() -> register.standings()).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsRecordedStays() {
        record(5, "FFEE-DDCC-BBAA");
        entities.flush();

        assertThatThrownBy(() -> jdbc.update("update paper_receipt set copies = 6"))
                .hasMessageContaining("append-only");
    }

    private PaperReceipt record(int copies, String code) {
        return register.record(NUMBER, parcel(copies, code));
    }

    private static Parcel parcel(int copies, String code) {
        return Parcel.of(EMS, "2022-09-28", String.valueOf(copies), code);
    }

    private PaperRegister.Standing standing() {
        return register.standings().get(0);
    }

    private void version(int version, String code, boolean forPrint) {
        jdbc.update(
                "insert into dossier_version values (?, ?, ?, ?, ?, now(), 'SUBMITTED', ?)",
                NUMBER,
                version,
                code,
                "a".repeat(64),
                "b".repeat(64),
                forPrint);
    }
}
