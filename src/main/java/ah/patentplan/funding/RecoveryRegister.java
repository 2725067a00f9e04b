package ah.patentplan.funding;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.document.Spreadsheet;
import ah.patentplan.programme.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 资金收回台账 – every recovery of the declarations that the actor may see: what is owed, received, overdue. */
@Component
@Transactional(readOnly = true)
public class RecoveryRegister {

    private static final List<String> HEADS = List.of(
            "编号", "申报单位", "次数", "事由", "拟收回（元）", "应收回（元）", "已到账（元）", "尚欠（元）", "缴款期限", "逾期天数", "追缴次数", "状态", "结清日期");

    private final Recoveries recoveries;
    private final RecoveryReceipts receipts;
    private final Declarations declarations;
    private final Actors actors;
    private final Clock clock;

    RecoveryRegister(
            Recoveries recoveries, RecoveryReceipts receipts, Declarations declarations, Actors actors, Clock clock) {
        this.recoveries = recoveries;
        this.receipts = receipts;
        this.declarations = declarations;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * 收回事项.
     *
     * @param rest what is still owed; nothing where it was waived or went over into another recovery
     * @param overdueDays since the last day for repayment, 0 where nothing is overdue
     */
    public record Line(Recovery recovery, Declaration declaration, Money received, Money rest, long overdueDays) {}

    /** 筛选. */
    public enum Choice {
        ALL("全部", line -> true),
        OPEN("未结清", line -> line.rest().isPositive()),
        OVERDUE("已逾期", line -> line.overdueDays() > 0),
        SETTLED("已收回", line -> line.recovery().state() == Recovery.State.RECOVERED);

        private final String title;
        private final Predicate<Line> chosen;

        Choice(String title, Predicate<Line> chosen) {
            this.title = title;
            this.chosen = chosen;
        }

        public String title() {
            return title;
        }
    }

    /** By number and round; for the province, finance and whoever controls them. */
    public List<Line> lines(Choice choice) {
        Actor actor = actors.current();
        actor.require(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR);
        Map<String, Declaration> visible = declarations.visibleTo(actor).stream()
                .collect(Collectors.toMap(Declaration::number, Function.identity()));
        List<Recovery> found = recoveries.findByNumberInOrderByNumberAscRoundAsc(visible.keySet());
        Map<Long, Money> received = receipts
                .findByRecoveryIn(found.stream().map(Recovery::id).toList())
                .stream()
                .collect(Collectors.toMap(RecoveryReceipt::recovery, RecoveryReceipt::amount, Money::plus));
        return found.stream()
                .map(recovery -> line(
                        recovery, visible.get(recovery.number()), received.getOrDefault(recovery.id(), Money.ZERO)))
                .filter(choice.chosen)
                .toList();
    }

    private Line line(Recovery recovery, Declaration declaration, Money received) {
        Money rest = recovery.isUnderWay() ? recovery.owed().minus(received) : Money.ZERO;
        long days = rest.isPositive() && recovery.payUntil() != null
                ? ChronoUnit.DAYS.between(recovery.payUntil(), LocalDate.now(clock))
                : 0;
        return new Line(recovery, declaration, received, rest, Math.max(days, 0));
    }

    /** The same as a spreadsheet, amounts in yuan. */
    public Spreadsheet spreadsheet(Choice choice) {
        return new Spreadsheet(
                "资金收回台账",
                HEADS,
                lines(choice).stream().map(RecoveryRegister::row).toList());
    }

    private static List<Object> row(Line line) {
        Recovery recovery = line.recovery();
        return Arrays.asList(
                recovery.number(),
                line.declaration().unitName(),
                recovery.round(),
                recovery.ground().title(),
                recovery.amount().yuan(),
                recovery.owed().yuan(),
                line.received().yuan(),
                line.rest().yuan(),
                recovery.payUntil(),
                (int) line.overdueDays(),
                recovery.overdueSteps(),
                recovery.state().title(),
                recovery.settledOn());
    }
}
