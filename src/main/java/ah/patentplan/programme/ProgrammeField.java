package ah.patentplan.programme;

import static ah.patentplan.programme.ProgrammeField.Part.DATES;
import static ah.patentplan.programme.ProgrammeField.Part.MONEY;
import static ah.patentplan.programme.ProgrammeField.Part.NOTICE;
import static ah.patentplan.programme.ProgrammeField.Part.PERFORMANCE;
import static ah.patentplan.programme.ProgrammeField.Part.REVIEW;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** 计划内容 – what an administrator sets in a programme before it is announced. */
public enum ProgrammeField {
    TITLE("计划名称", NOTICE, Kind.TEXT),
    NOTICE_NUMBER("通知文号", NOTICE, Kind.TEXT),
    IMPRINT("编制年月", NOTICE, Kind.TEXT),
    OFFICE("发文机关", NOTICE, Kind.TEXT),
    POSTAL_ADDRESS("邮寄地址", NOTICE, Kind.TEXT),
    MAILBOX("电子邮箱", NOTICE, Kind.TEXT),
    CONTACTS("联系人", NOTICE, Kind.TEXT),
    PAPER_COPIES("纸质材料份数", NOTICE, Kind.COUNT),
    LETTER_SERIES("通知的发文机关代字", NOTICE, Kind.TEXT),
    MINUTES_SERIES("纪要的发文机关代字", NOTICE, Kind.TEXT),
    PAYMENT_SERIES("拨付单的发文机关代字", NOTICE, Kind.TEXT),
    OPENS_AT("开放时间", DATES, Kind.TIME),
    DEADLINE("受理截止时间", DATES, Kind.TIME),
    DEADLINE_WARNING_DAYS("截止前提醒（天）", DATES, Kind.COUNT),
    CORRECTION_WORKING_DAYS("补正期限（工作日）", DATES, Kind.COUNT),
    PROGRESS_ON("中期进展报送起始日期", DATES, Kind.DAY),
    PROGRESS_DAYS("中期进展报送期限（天）", DATES, Kind.COUNT),
    PROGRESS_REMINDERS("中期进展催报次数", DATES, Kind.COUNT),
    EVALUATION_ON("绩效评估起始日期", DATES, Kind.DAY),
    PANEL_SIZE("专家组人数", REVIEW, Kind.COUNT),
    PANEL_MINIMUM("每项申报最少专家数", REVIEW, Kind.COUNT),
    INVITATION_WORKING_DAYS("答复邀请期限（工作日）", REVIEW, Kind.COUNT),
    SCORING_WORKING_DAYS("评分期限（工作日）", REVIEW, Kind.COUNT),
    TRIM_FROM("去掉最高分和最低分的起始评分数", REVIEW, Kind.COUNT),
    PASSING_SCORE("评审合格分", REVIEW, Kind.SCORE),
    SPREAD_LIMIT("评分分歧上限（标准差）", REVIEW, Kind.SCORE),
    REGION_RECUSAL("本市专家回避的项目类别", REVIEW, Kind.CATEGORIES),
    QUORUM_SHARE("会议法定到会比例（%）", REVIEW, Kind.SHARE),
    PUBLICITY_WORKING_DAYS("公示期（工作日）", REVIEW, Kind.COUNT),
    OBJECTION_WORKING_DAYS("异议答复期限（工作日）", REVIEW, Kind.COUNT),
    FIRST_INSTALMENT_SHARE("首期资金比例（%）", MONEY, Kind.SHARE),
    BUDGET_TOLERANCE("预算科目自行调整上限（%）", MONEY, Kind.SHARE),
    DEFENCE_WORKING_DAYS("陈述申辩期限（工作日）", MONEY, Kind.COUNT),
    REPAYMENT_DAYS("缴款期限（天）", MONEY, Kind.COUNT),
    OVERDUE_DAYS("逾期催缴间隔（天）", MONEY, Kind.COUNT),
    REPAYMENT_HOLDER("缴款账户户名", MONEY, Kind.TEXT),
    REPAYMENT_BANK("缴款账户开户行", MONEY, Kind.TEXT),
    REPAYMENT_ACCOUNT("缴款账户账号", MONEY, Kind.TEXT),
    LISTING_YEARS("列入失信名单年限（年）", MONEY, Kind.COUNT),
    PERFORMANCE_REPORT_DAYS("绩效报送期限（天）", PERFORMANCE, Kind.COUNT),
    RECTIFICATION_MONTHS("整改期限（月）", PERFORMANCE, Kind.COUNT);

    private static final Set<ProgrammeField> OF_THE_NOTICE = EnumSet.of(
            TITLE,
            NOTICE_NUMBER,
            IMPRINT,
            OFFICE,
            POSTAL_ADDRESS,
            MAILBOX,
            CONTACTS,
            PAPER_COPIES,
            OPENS_AT,
            DEADLINE,
            EVALUATION_ON);

    private final String label;
    private final Part part;
    private final Kind kind;

    ProgrammeField(String label, Part part, Kind kind) {
        this.label = label;
        this.part = part;
        this.kind = kind;
    }

    /** 页面分段. */
    public enum Part {
        NOTICE("通知与公文"),
        DATES("日期与期限"),
        REVIEW("评审与审定"),
        MONEY("资金"),
        PERFORMANCE("绩效");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** 填写方式. */
    public enum Kind {
        TEXT,
        TIME,
        DAY,
        COUNT,
        SHARE,
        SCORE,
        CATEGORIES
    }

    public String label() {
        return label;
    }

    public Part part() {
        return part;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the notice leaves it open, so that its value is a local rule [policy]. */
    public boolean isLocalRule() {
        return !OF_THE_NOTICE.contains(this);
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
