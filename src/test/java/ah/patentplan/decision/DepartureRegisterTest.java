package ah.patentplan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 例外登记表 – every kind of deviation in one list, with its reason and two different people. */
@FeatureTest
@Import({DepartureCourse.class, DepartureRegister.class})
class DepartureRegisterTest {

    private static final Deviation AGAINST_RANKING =
            new Deviation(DepartureKind.AGAINST_RANKING, 2022, "2022-UO-0003", "第3名", "拟立项，前一名不予立项", "=补短板，支持皖北");

    @Autowired
    private DepartureCourse course;

    @Autowired
    private DepartureRegister register;

    @Autowired
    private Departures departures;

    @Autowired
    private Given given;

    @BeforeEach
    void aYear() {
        given.programmeOf2022();
        given.acts("director", Role.DIRECTOR);
    }

    @Test
    void whatADirectorDecidesWithTheMinutesIsOnTheList() throws IOException {
        course.enter(AGAINST_RANKING, "province", "同意");

        assertThat(departures.of("2022-DP-001").state()).isEqualTo(DepartureState.APPROVED);
        List<String> row = exported().get(1);
        assertThat(row.subList(0, 7))
                .containsExactly(
                        "2022-DP-001", "未按评审排序审定", "2022-UO-0003", "第3名", "拟立项，前一名不予立项", "=补短板，支持皖北", "province");
        assertThat(row.get(8)).isEqualTo("director");
        assertThat(row.get(10)).isEqualTo("同意");
    }

    @Test
    void whoeverWantsItDoesNotDecideItHereEither() {
        assertThatThrownBy(() -> course.enter(AGAINST_RANKING, "director", "同意"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("申请人不能审批");
    }

    @Test
    void aDeviationWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> new Deviation(DepartureKind.FAILED_APPROVED, 2022, "2022-UO-0001", "不合格", "拟立项", "  "))
                .hasMessageContaining("评审不合格而拟立项（2022-UO-0001）须说明理由");
    }

    @Test
    void twoProjectsMayDepartAtTheSameTimeButNoneTwice() {
        given.acts("province", Role.PROVINCE_OFFICE);
        course.request(reopened("2022-UO-0001"));
        course.request(reopened("2022-UO-0002"));

        assertThatThrownBy(() -> course.request(reopened("2022-UO-0001"))).hasMessageContaining("已有一项退回重评的申请待审批");
        assertThat(departures.findByYearOrderByNumber(2022))
                .extracting(Departure::number)
                .containsExactly("2022-DP-001", "2022-DP-002");
    }

    private static Deviation reopened(String number) {
        return new Deviation(DepartureKind.SCORE_REOPENED, 2022, number, "82.00", "重新评分", "评分理由与分数不符");
    }

    private List<List<String>> exported() throws IOException {
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(register.ofYear(2022).file()))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream().map(Cell::getText).toList())
                    .toList();
        }
    }
}
