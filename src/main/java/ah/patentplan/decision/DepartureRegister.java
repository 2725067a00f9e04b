package ah.patentplan.decision;

import ah.patentplan.declaration.Correspondence;
import ah.patentplan.document.Spreadsheet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 例外登记表 – the register of a year as a spreadsheet. */
@Component
public class DepartureRegister {

    private static final List<String> HEADS =
            List.of("编号", "事项", "对象", "原值", "改为", "理由", "申请人", "申请时间", "审批人", "审批时间", "审批意见", "状态");

    private final Departures departures;

    DepartureRegister(Departures departures) {
        this.departures = departures;
    }

    /** One row for each departure, by number. */
    @Transactional(readOnly = true)
    public Spreadsheet ofYear(int year) {
        return new Spreadsheet(
                year + "年度例外登记",
                HEADS,
                departures.findByYearOrderByNumber(year).stream()
                        .map(DepartureRegister::row)
                        .toList());
    }

    private static List<Object> row(Departure departure) {
        return Arrays.asList(
                departure.number(),
                departure.kind().title(),
                departure.subject(),
                departure.before(),
                departure.after(),
                departure.reason(),
                departure.requestedBy(),
                time(departure.requestedAt()),
                departure.decidedBy(),
                time(departure.decidedAt()),
                departure.opinion(),
                departure.state().title());
    }

    private static String time(Instant at) {
        return at == null ? null : Correspondence.time(at);
    }
}
