package ah.patentplan.portal;

import ah.patentplan.access.Refusal;
import ah.patentplan.support.OtherFunds;
import ah.patentplan.support.Yuan;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/**
 * 其他财政资金表 – what the page sends, line by line; empty lines say nothing.
 *
 * @param file null where none was sent
 */
record OtherFundsForm(List<Line> lines, MultipartFile file) {

    /**
     * 一行.
     *
     * @param amount 元, as typed
     */
    record Line(String source, String amount, String period) {

        private boolean isEmpty() {
            return Objects.toString(source, "").isBlank()
                    && Objects.toString(amount, "").isBlank()
                    && Objects.toString(period, "").isBlank();
        }

        private OtherFunds.Line entry() {
            return new OtherFunds.Line(source, Yuan.of("金额", amount).yuan(), period);
        }
    }

    List<OtherFunds.Line> entries() {
        List<OtherFunds.Line> entries = lines == null
                ? List.of()
                : lines.stream()
                        .filter(line -> line != null && !line.isEmpty())
                        .map(Line::entry)
                        .toList();
        if (entries.isEmpty()) {
            throw new Refusal("请填写至少一项“其他财政资金”；没有的，请选择“声明没有”");
        }
        return entries;
    }
}
