package ah.patentplan.declaration;

/**
 * 条件判定 – how one condition of the notice was decided.
 *
 * @param article clause of the notice, 附件2 三（一）
 * @param threshold operator and threshold with unit as shown, ≥50件
 * @param value declared value with unit as shown, or "未填写"
 * @param asOf date of the figure, 截至2022年6月, may be empty
 * @param note what a reviewer has to look at, may be empty
 */
public record Verdict(
        String indicator,
        String article,
        String label,
        String threshold,
        String value,
        String asOf,
        Outcome outcome,
        String note) {

    public Verdict {
        // verdicts on record from before notes were kept
        note = note == null ? "" : note;
    }

    /** 判定结果. */
    public enum Outcome {
        MET("符合"),
        NOT_MET("不符合"),
        TO_BE_CONFIRMED("待审核确认");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The outcome in Chinese, as tables and forms show it. */
    public String verdict() {
        return outcome.title();
    }
}
