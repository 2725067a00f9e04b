package ah.patentplan.rehearsal;

/** 情节 – something out of the ordinary that a declaration of the rehearsal goes through. */
enum Turn {
    /** 首次提交时有一项条件不符合. */
    CONDITION_MISSED,
    /** 截止时仍未送达省局: left by its city, or by its unit where no city reviews. */
    LATE,
    RETURNED_BY_CITY,
    DECLINED_BY_CITY,
    PAPER_RECEIVED,
    RETURNED_BY_PROVINCE,
    CORRECTION_LAPSED,
    REFUSED,
    RESCORED,
    RESCORING_REJECTED,
    EXPERTS_RECUSED,
    WITHDRAWN,
    CANCELLED,
    DEFERRED,
    NOT_APPROVED,
    OBJECTION_UNFOUNDED,
    /** 公示期满时异议尚未办结. */
    OBJECTION_SLOW,
    OBJECTION_UPHELD,
    OBJECTION_AFTER_APPROVAL,
    /** 公示期的异议未办结时项目取消. */
    OBJECTION_LAPSED,
    /** 立项后的异议未办结时项目终止. */
    OBJECTION_LEFT,
    GIVEN_UP,
    CONTRACT_RETURNED,
    CONTRACT_CHANGED,
    CHANGE_REFUSED,
    /** 变更尚未签订时绩效评估开始. */
    CHANGE_LAPSED,
    PAYMENT_REJECTED,
    PAID_BY_BATCH,
    PROGRESS_LATE,
    PROGRESS_MISSED,
    PROGRESS_RETURNED,
    REPORT_RETURNED,
    REPORT_MISSED,
    EVALUATION_RETURNED,
    GRADE_OVERRIDDEN,
    OVERRIDE_REJECTED,
    /** 有一项绩效目标的基期为零，由省局判断. */
    JUDGED,
    DEFENCE_STATED,
    RECOVERED_IN_PART,
    RECOVERY_WAIVED,
    REPAID_LATE,
    REPAID_IN_PARTS,
    FALSE_BEFORE_PAYMENT,
    FALSE_AFTER_PAYMENT,
    FALSE_AFTER_END,
    FALSE_DISMISSED,
    FALSE_STATED,
    FALSE_RETURNED
}
