package ah.patentplan.support;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.document.Spreadsheet;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 市级支持统计 – what each city gave in a year; a city sees its own only. */
@Component
@Transactional(readOnly = true)
public class SupportFigures {

    private static final List<String> SUM_HEADS = List.of("地区", "支持项目（个）", "资金（元）", "其中单位已确认（元）", "条件（项）", "单位称未收到（项）");
    private static final List<String> LINE_HEADS =
            List.of("地区", "项目编号", "承担单位", "支持方式", "金额（元）", "支持日期", "支持内容", "来源", "单位确认");

    private static final String IN_FORCE = """
            select d.region, d.number, d.unit_name, s.kind, s.amount, s.given_on, s.description, s.source, a.received
                from city_support s
                join declaration d on d.number = s.number
                left join support_answer a on a.support = s.id
                where d.year = ? and (?::text is null or d.region = ?) and not s.voided
                    and not exists (select from city_support later where later.replaces = s.id)
                order by d.region, d.number, s.id""";

    private final JdbcTemplate jdbc;
    private final Regions regions;
    private final Actors actors;

    SupportFigures(JdbcTemplate jdbc, Regions regions, Actors actors) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.actors = actors;
    }

    /**
     * 支持明细.
     *
     * @param received null before the unit has said so or not
     */
    public record Line(String region, String number, String unitName, Support support, Boolean received) {

        private Money funds(boolean onlyReceived) {
            boolean counts = support.amount() != null && (!onlyReceived || Boolean.TRUE.equals(received));
            return counts ? support.amount() : Money.ZERO;
        }

        public String answer() {
            if (received == null) {
                return "待确认";
            }
            return received ? "已收到" : "未收到";
        }
    }

    /** 一市合计. */
    public record Sum(String region, long projects, Money funds, Money received, long conditions, long disputed) {

        static Sum of(String region, List<Line> lines) {
            return new Sum(
                    region,
                    lines.stream().map(Line::number).distinct().count(),
                    lines.stream().map(line -> line.funds(false)).reduce(Money.ZERO, Money::plus),
                    lines.stream().map(line -> line.funds(true)).reduce(Money.ZERO, Money::plus),
                    lines.stream()
                            .filter(line -> line.support().kind() == SupportKind.CONDITIONS)
                            .count(),
                    lines.stream()
                            .filter(line -> Boolean.FALSE.equals(line.received()))
                            .count());
        }
    }

    /** What holds of a year's projects, by region and project. */
    public List<Line> lines(int year) {
        String region = regionOfReader();
        return jdbc.query(IN_FORCE, (row, n) -> line(row), year, region, region);
    }

    /** One for each region that gave something. */
    public List<Sum> sums(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(Line::region, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(one -> Sum.of(one.get(0).region(), one))
                .toList();
    }

    /** 汇总 and 明细, a sheet each. */
    public byte[] spreadsheet(int year) {
        List<Line> lines = lines(year);
        return Spreadsheet.file(List.of(
                new Spreadsheet(
                        year + "年度汇总",
                        SUM_HEADS,
                        sums(lines).stream().map(SupportFigures::row).toList()),
                new Spreadsheet(
                        year + "年度明细",
                        LINE_HEADS,
                        lines.stream().map(SupportFigures::row).toList())));
    }

    /** Null for those who see every region. */
    private String regionOfReader() {
        Actor actor = actors.current();
        if (actor.is(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.SUPERVISOR, Role.AUDITOR)) {
            return null;
        }
        actor.require(Role.CITY_BUREAU);
        return actor.region().orElseThrow(() -> new Refusal("您没有办理此事项的权限"));
    }

    private Line line(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        Support support = new Support(
                SupportKind.valueOf(row.getString("kind")),
                amount == null ? null : new Money(amount),
                row.getObject("given_on", LocalDate.class),
                row.getString("description"),
                row.getString("source"));
        return new Line(
                regions.nameOf(row.getString("region")),
                row.getString("number"),
                row.getString("unit_name"),
                support,
                row.getObject("received", Boolean.class));
    }

    private static List<Object> row(Sum sum) {
        return List.of(
                sum.region(),
                sum.projects(),
                sum.funds().yuan(),
                sum.received().yuan(),
                sum.conditions(),
                sum.disputed());
    }

    private static List<Object> row(Line line) {
        Support support = line.support();
        return Arrays.asList(
                line.region(),
                line.number(),
                line.unitName(),
                support.kind().title(),
                support.amount() == null ? null : support.amount().yuan(),
                support.givenOn(),
                support.description(),
                support.source(),
                line.answer());
    }
}
