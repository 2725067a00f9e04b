package ah.patentplan.declaration;

import java.util.EnumSet;
import java.util.Set;

/** 申报状态 – where a declaration stands, and which state may follow. */
public enum DeclarationState {
    DRAFT("填写中"),
    SUBMITTED("待市局初审"),
    RETURNED("退回补正"),
    DECLINED("市局不予推荐"),
    LATE("逾期不予受理"),
    RECOMMENDED("待形式审查"),
    REFUSED("不予受理"),
    ACCEPTED("专家评审中"),
    REVIEWED("待局长办公会审定"),
    NOT_APPROVED("不予立项"),
    INTENDED("拟立项公示"),
    APPROVED("已立项"),
    CONTRACTED("实施中"),
    EVALUATED("已完成绩效评估"),
    CLOSED("已办结"),
    WITHDRAWN("已撤回"),
    CANCELLED("已取消"),
    GIVEN_UP("已放弃立项"),
    REVOKED("已取消立项资格");

    private static final Set<DeclarationState> BEFORE_DECISION =
            EnumSet.of(DRAFT, RETURNED, SUBMITTED, RECOMMENDED, ACCEPTED, REVIEWED);

    private final String title;

    DeclarationState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether a declaration in this state still takes its unit's one place in category and year. */
    public boolean isLiving() {
        return !EnumSet.of(DECLINED, LATE, REFUSED, NOT_APPROVED, WITHDRAWN, CANCELLED, GIVEN_UP, REVOKED)
                .contains(this);
    }

    /** Whether what its city recommended still takes its 推荐名额 and 推荐位次: also when it was not approved in the end. */
    public boolean keepsRecommendation() {
        return isLiving() || this == NOT_APPROVED;
    }

    /** Whether unit or city are still at it. */
    boolean isBeforeReview() {
        return isOpenForApplicant() || this == SUBMITTED;
    }

    /** Whether the applicant may change the declaration. */
    public boolean isOpenForApplicant() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether an approval is public, or stands: the state in which somebody may object to it. */
    public boolean isIntendedOrLater() {
        return EnumSet.of(INTENDED, APPROVED, CONTRACTED, EVALUATED).contains(this);
    }

    /** Whether the next state may follow, in the course of things or as an end that somebody brings about. */
    public boolean mayBecome(DeclarationState next) {
        return next().contains(next) || mayEndAs(next);
    }

    /** Withdrawn before the decision, cancelled before the contract [policy], given up once intended, revoked at any time (notice 三（一）). */
    private boolean mayEndAs(DeclarationState end) {
        return switch (end) {
            case WITHDRAWN -> BEFORE_DECISION.contains(this);
            case CANCELLED -> BEFORE_DECISION.contains(this) || this == INTENDED || this == APPROVED;
            case GIVEN_UP -> this == INTENDED || this == APPROVED || this == CONTRACTED;
            case REVOKED -> this != REVOKED;
            default -> false;
        };
    }

    private Set<DeclarationState> next() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED, RECOMMENDED, LATE);
            case SUBMITTED -> EnumSet.of(DRAFT, RETURNED, RECOMMENDED, DECLINED, LATE);
            case RECOMMENDED -> EnumSet.of(DRAFT, RETURNED, ACCEPTED, REFUSED);
            case ACCEPTED -> EnumSet.of(REVIEWED);
            case REVIEWED -> EnumSet.of(INTENDED, NOT_APPROVED);
            case INTENDED -> EnumSet.of(APPROVED, REVIEWED);
            case APPROVED -> EnumSet.of(CONTRACTED);
            case CONTRACTED -> EnumSet.of(EVALUATED);
            case EVALUATED -> EnumSet.of(CLOSED);
            default -> EnumSet.noneOf(DeclarationState.class);
        };
    }
}
