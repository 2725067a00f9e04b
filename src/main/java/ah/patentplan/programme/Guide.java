package ah.patentplan.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 申报指南 – what the annex of a year's notice says about one category, for the house to reckon with. */
@Entity
@IdClass(Guide.Key.class)
public class Guide {

    @Id
    private int year;

    @Id
    @Enumerated(EnumType.STRING)
    private Category category;

    private String annex;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> applicants;

    private boolean cityReview;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> quota;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Variant> variants;

    private String plan;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> outline;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Condition> conditions;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Target> targets;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Field> fields;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Part> parts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Share> shares;

    protected Guide() {}

    /** 年度与类别. */
    record Key(int year, Category category) {}

    /** 申报类别 within the category, {@code trading} 运营交易类平台. */
    public record Variant(String code, String title) {}

    /**
     * 申报条件 as the notice prints it.
     *
     * @param variant null where it holds for all
     * @param operator {@code >=} with a figure as threshold, {@code is} with true or false
     * @param unit of the threshold, null where there is none
     * @param asOf with {year} or {lastYear}, null where the notice names no date
     */
    public record Condition(
            String variant,
            String article,
            String indicator,
            String label,
            String operator,
            String threshold,
            String unit,
            String asOf) {}

    /**
     * 绩效目标 as the notice prints it.
     *
     * @param variant null where it counts for all
     * @param kind growth, value or done
     * @param baseline field that growth counts from, else null
     */
    public record Target(
            String variant,
            String indicator,
            String label,
            String kind,
            String threshold,
            String unit,
            String baseline) {}

    /**
     * 填报项 – a row of the printed declaration, or one that the house had to add.
     *
     * @param key where the answer lies, {@code targets.benefitedSmes}
     * @param label with the groups before it, 项目负责人／姓名; with {year} or {lastYear}
     * @param unit null where it has none
     * @param onPaper filled in by hand, on the cover, or by the city: the form does not ask it
     */
    public record Field(String key, String label, String unit, String type, boolean supplementary, boolean onPaper) {

        /** 万元 and the like: figures that can be mistaken for another unit of money. */
        public boolean countsMoney() {
            return "money".equals(type);
        }

        /** The last part of the label with its years, as the printed row shows it. */
        public String title(int year) {
            return Guide.dated(label.substring(label.lastIndexOf('／') + 1), year);
        }
    }

    /** 部分与总数 – the figure {@code part} counts some of what {@code whole} counts. */
    public record Part(String part, String whole) {}

    /** 比例 – the declared percentage {@code share} is at most {@code part} of {@code whole}. */
    public record Share(String share, String part, String whole) {}

    /** Fills the years into a text: {@code 截至{year}年6月}. */
    public static String dated(String text, int year) {
        return text.replace("{year}", String.valueOf(year))
                .replace("{lastYear}", String.valueOf(year - 1))
                .replace("{nextYear}", String.valueOf(year + 1));
    }

    /** Another year's notice asks for other things. */
    void demand(List<Condition> conditions, List<Target> targets) {
        this.conditions = conditions;
        this.targets = targets;
    }

    /** Another year's notice prints other words. */
    void print(String plan, List<String> outline, List<Field> fields) {
        this.plan = plan;
        this.outline = outline;
        this.fields = fields;
    }

    void allot(Map<String, Integer> quota) {
        this.quota = quota.isEmpty() ? null : quota;
    }

    public int year() {
        return year;
    }

    public Category category() {
        return category;
    }

    /** 附件2. */
    public String annex() {
        return annex;
    }

    /** Names of the kinds of unit that may declare. */
    public List<String> applicants() {
        return applicants;
    }

    /** Whether the city bureau reviews it before the province. */
    public boolean isReviewedByCity() {
        return cityReview;
    }

    /** How many a city may recommend at most: {@code city}, {@code nationalKeyCity}; empty without a limit. */
    public Map<String, Integer> quota() {
        return quota == null ? Map.of() : quota;
    }

    public List<Variant> variants() {
        return variants;
    }

    /** 建设方案 whose outline the annex gives. */
    public String plan() {
        return plan;
    }

    /** 提纲: the headings of both levels, in order. */
    public List<String> outline() {
        return outline;
    }

    public List<Condition> conditions() {
        return conditions;
    }

    public List<Target> targets() {
        return targets;
    }

    /** In the printed order, supplementary ones last. */
    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public List<Part> parts() {
        return parts;
    }

    public List<Share> shares() {
        return shares;
    }
}
