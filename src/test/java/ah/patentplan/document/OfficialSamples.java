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
                        "一、会议听取专家评审情况，按得分排序审议9项申报。",
                        "二、会议决定：拟立项6项，资金合计3,600,000.00元（大写：叁佰陆拾万元整）；不予立项3项；暂缓0项。",
                        "出席人员：局长、副局长"),
                IntStream.rangeClosed(1, 9).mapToObj(OfficialSamples::item).toList());
        return model(content, "皖市监专纪〔2022〕1号", "2022年度专利转化专项计划项目审定纪要", "局长办公会纪要");
    }

    private static Map<String, String> item(int n) {
        boolean approved = n % 3 > 0;
        return Map.of(
                "position",
                String.valueOf(n),
                "number",
                "2022-UO-%04d".formatted(n),
                "unitName",
                "皖江样例单位",
                "category",
                CATEGORY,
                "score",
                "88.20",
                "decision",
                approved ? "拟立项" : "不予立项",
                "amount",
                approved ? "600,000.00元" : "",
                "reason",
                approved ? "" : "与已立项项目重复");
    }

    private static Map<String, Object> paymentOrder() {
        Map<String, String> order = Map.ofEntries(
                Map.entry("order", "2022-UO-0001-F1"),
                Map.entry("declaration", "2022-UO-0001"),
                Map.entry("unitName", "皖江样例单位"),
                Map.entry("category", CATEGORY),
                Map.entry("payee", "皖江样例单位"),
                Map.entry("instalment", "首期资金"),
                Map.entry("channel", "单位账户"),
                Map.entry("figures", "99,999,999.99元"),
                Map.entry("capitals", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
                Map.entry("reason", "任务书约定"),
                Map.entry("requestedBy", "province"),
                Map.entry("requestedAt", "2022年10月11日09时00分00秒"),
                Map.entry("confirmedBy", "finance"),
                Map.entry("confirmedAt", "2022年10月12日09时00分00秒"),
                Map.entry("voucher", "V-1"));
        Content content = new Content(OFFICE, "", "", "财务处：", List.of("按审定的立项金额和任务书约定，准予拨付下列资金。"), List.of(order));
        return model(content, "皖市监专拨〔2022〕1号", "2022年度专利转化专项计划资金拨付单", "资金拨付单");
    }

    private static Map<String, Object> model(Content content, String reference, String title, String kind) {
        return Map.of("document", new Document(content, reference, title, kind, DAY));
    }
}
