package ah.patentplan.support;

import ah.patentplan.access.Refusal;
import ah.patentplan.performance.Entry;
import ah.patentplan.programme.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * 支持内容 – what a city gave to a project.
 *
 * @param amount null for conditions
 * @param source where it comes from, 市级知识产权专项资金
 */
@Embeddable
public record Support(
        @Enumerated(EnumType.STRING) SupportKind kind,
        Money amount,
        LocalDate givenOn,
        String description,
        String source) {

    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_SOURCE = 200;

    /** With texts as they are kept; refused where something is missing or does not fit. */
    Support tidy(LocalDate today) {
        if (kind == null) {
            throw new Refusal("请选择“支持方式”");
        }
        if ((kind == SupportKind.FUNDS) != (amount != null)) {
            throw new Refusal(amount == null ? "资金支持请填写“金额”" : "条件支持不填写“金额”，请在“支持内容”中说明");
        }
        if (givenOn == null || givenOn.isAfter(today)) {
            throw new Refusal(givenOn == null ? "请填写“支持日期”" : "“支持日期”不能晚于今天");
        }
        return new Support(
                kind,
                amount,
                givenOn,
                Entry.text("支持内容", description, LONGEST_DESCRIPTION),
                Entry.text("来源", source, LONGEST_SOURCE));
    }

    /** In one line, for the record. */
    String sentence() {
        return kind.title() + (amount == null ? "" : amount.figures()) + "，" + givenOn + "，" + source;
    }
}
