package ah.patentplan.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 公文样例 – one letter, minutes and payment order, made up. */
final class OfficialSamples {

    static final String OFFICE = "安徽省市场监督管理局";

    private static final String CATEGORY = "高校院所知识产权运营能力提升项目";
    private static final LocalDate DAY = LocalDate.of(2022, 10, 12);
    private static final String REASON = "经核查，申报单位提供的专利许可备案材料与国家知识产权局备案信息不一致，涉及专利二十三件，其中九件在申报时已失效。";

    private OfficialSamples() {}

    /** 公文 – as the print templates ask it. */
    record Document(Content content, String reference, String title, String kind, LocalDate issuedOn) {}

    /** 内容. */
    record Content(
            String office,
            String contacts,
            String copies,
            String addressee,
            List<String> paragraphs,
            List<Map<String, String>> rows) {}

    static Stream<Samples.Sample> all() {
        return Stream.of(
                new Samples.Sample("letter", letter()),
                new Samples.Sample("minutes", minutes()),
                new Samples.Sample("meetingPapers", meetingPapers()),
                new Samples.Sample("paymentOrder", paymentOrder()));
    }

    static Map<String, Object> letter() {
        Content content = new Content(
                OFFICE,
                "知识产权促进处，樊友恒、胡徽东，0551-63356984",
                "合肥市市场监督管理局",
                "皖江样例单位：",
                List.of(
                        "经查实，贵单位申报的2022年度专利转化专项计划“" + CATEGORY + "”（编号 2022-UO-0001）存在弄虚作假等不良行为，决定取消立项资格。",
                        "认定事实和依据：" + REASON.repeat(4),
                        "取消未拨付资金：24万元",
                        "应收回已拨付资金：36万元"),
                List.of());
        return model(content, "皖市监专函〔2022〕12号", "关于取消“" + CATEGORY + "”立项资格的决定", "取消立项资格决定");
    }

    private static Map<String, Object> minutes() {
        Content content = new Content(
                OFFICE,
                "",
                "",
                "",
                List.of(
                        "2022年10月11日，局长办公会审定2022年度专利转化专项计划申报项目（会议编号 2022-M01）。现纪要如下：",
                        "一、会议应到3人，实到2人，超过应到人数的50%，符合规定。1人因利害关系回避，与会人员及回避情况见附件。",
                        "二、会议听取专家评审情况，按评审排序审议9项申报。",
                        "三、会议决定：拟立项6项，资金合计3,600,000.00元（大写：叁佰陆拾万元整）；不予立项3项；暂缓0项。",
                        "四、拟立项项目按规定公示，公示期满后确定立项。"),
                Stream.concat(
                                IntStream.rangeClosed(1, 9).mapToObj(OfficialSamples::item),
                                Stream.of(
                                        attendee("章正", "局长", "出席", ""),
                                        attendee("傅清", "副局长", "出席", "2022-UO-0003"),
                                        attendee("任远", "副局长", "请假", ""),
                                        budget(),
                                        deviation()))
                        .toList());
        return model(content, "皖市监专纪〔2022〕1号", "2022年度专利转化专项计划项目审定纪要", "局长办公会纪要");
    }

    private static Map<String, String> item(int n) {
        boolean approved = n % 3 > 0;
        return Map.ofEntries(
                Map.entry("table", "items"),
                Map.entry("position", String.valueOf(n)),
                Map.entry("number", "2022-UO-%04d".formatted(n)),
                Map.entry("unitName", "皖江样例单位"),
                Map.entry("category", CATEGORY),
                Map.entry("place", "2022-UO-P01\n第%d名（%d–%d）".formatted(n, n, n + 1)),
                Map.entry("score", "88.20"),
                Map.entry("decision", approved ? "拟立项" : "不予立项"),
                Map.entry("amount", approved ? "600,000.00元" : ""),
                Map.entry("reason", approved ? "" : "与已立项项目重复"),
                Map.entry("deciding", n == 3 ? "回避后参加审议1人" : ""));
    }

    private static Map<String, String> attendee(String name, String post, String presence, String recusedFrom) {
        return Map.of(
                "table", "attendance", "name", name, "post", post, "presence", presence, "recusedFrom", recusedFrom);
    }

    private static Map<String, String> budget() {
        return Map.of(
                "table",
                "funds",
                "category",
                CATEGORY,
                "limit",
                "1000万元",
                "bound",
                "120万元",
                "freed",
                "60万元",
                "now",
                "360万元",
                "left",
                "520万元");
    }

    private static Map<String, String> deviation() {
        return Map.of(
                "table",
                "deviations",
                "kind",
                "未按评审排序审定",
                "number",
                "2022-UO-0004",
                "before",
                "评审排序第4名（4–5），排序在前的2022-UO-0003不予立项",
                "after",
                "拟立项，60万元",
                "reason",
                "区域布局需要");
    }

    private static Map<String, Object> meetingPapers() {
        return Map.of(
                "programme",
                "2022年度专利转化专项计划",
                "number",
                "2022-M01",
                "count",
                21,
                "categories",
                List.of(section(CATEGORY, 20, "1000万元"), section("专利转化重点城市引领项目", 1, "未设限额")));
    }

    private static Map<String, Object> section(String title, int count, String limit) {
        return Map.of(
                "title",
                title,
                "limit",
                limit,
                "approved",
                "120万元",
                "freed",
                "60万元",
                "left",
                limit.equals("1000万元") ? "940万元" : "",
                "lines",
                IntStream.rangeClosed(1, count).mapToObj(OfficialSamples::paper).toList());
    }

    private static Map<String, Object> paper(int n) {
        return Map.ofEntries(
                Map.entry("position", n),
                Map.entry("panel", "2022-UO-P01"),
                Map.entry("place", "第%d名（%d–%d）".formatted(n, n, n + 2)),
                Map.entry("unitName", "皖江样例大学国家知识产权试点学院"),
                Map.entry("number", "2022-UO-%04d".formatted(n)),
                Map.entry("score", "%d.50".formatted(95 - 2 * n)),
                Map.entry("spread", "6.02"),
                Map.entry("flags", n > 17 ? "不合格、分歧较大" : ""),
                Map.entry("eligibility", n % 4 > 0 ? "全部符合" : "不符合：附件2 三（一）；待审核确认：附件2 三（二）、附件2 三（四）"),
                Map.entry("cityRank", n % 5 + 1),
                Map.entry("proposed", 60));
    }

    private static Map<String, Object> paymentOrder() {
        Map<String, String> order = Map.ofEntries(
                Map.entry("order", "2022-UO-0001-F1"),
                Map.entry("declaration", "2022-UO-0001"),
                Map.entry("unitName", "皖江样例单位"),
                Map.entry("category", CATEGORY),
                Map.entry("payee", "皖江样例单位"),
                Map.entry("bank", "徽商银行合肥滨湖新区支行"),
                Map.entry("accountNumber", "1023701021000123456"),
                Map.entry("instalment", "首期资金"),
                Map.entry("channel", "单位账户"),
                Map.entry("figures", "99,999,999.99元"),
                Map.entry("capitals", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
                Map.entry("reason", "任务书约定"),
                Map.entry("requestedBy", "省局经办人"),
                Map.entry("requestedAt", "2022年10月11日09时00分00秒"),
                Map.entry("confirmedBy", "财务处经办人"),
                Map.entry("confirmedAt", "2022年10月12日09时00分00秒"),
                Map.entry("voucher", "V-1"));
        Content content = new Content(OFFICE, "", "", "财务处：", List.of("按审定的立项金额和任务书约定，准予拨付下列资金。"), List.of(order));
        return model(content, "皖市监专拨〔2022〕1号", "2022年度专利转化专项计划资金拨付单", "资金拨付单");
    }

    private static Map<String, Object> model(Content content, String reference, String title, String kind) {
        return Map.of("document", new Document(content, reference, title, kind, DAY));
    }
}
