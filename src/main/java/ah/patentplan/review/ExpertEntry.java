package ah.patentplan.review;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * 专家登记事项 – as somebody typed or imported them; {@link EntryCheck} says what is wrong.
 *
 * @param region name of the region, or its six-digit code
 * @param fields 专业领域, with 、 between two
 * @param maxLoad the largest number of declarations in a year
 * @param active 是 or 否: whether the expert is still asked
 */
public record ExpertEntry(
        String name, String unitName, String creditCode, String region, String fields, String maxLoad, String active) {

    static final String NAME = "姓名";
    static final String UNIT_NAME = "工作单位";
    static final String CREDIT_CODE = "统一社会信用代码";
    static final String REGION = "地区";
    static final String FIELDS = "专业领域";
    static final String MAX_LOAD = "年度评审上限";
    static final String ACTIVE = "是否在库";
    static final String YES = "是";
    static final String NO = "否";

    public ExpertEntry {
        name = stripped(name);
        unitName = stripped(unitName);
        creditCode = stripped(creditCode);
        region = stripped(region);
        fields = stripped(fields);
        maxLoad = stripped(maxLoad);
        active = stripped(active);
    }

    static ExpertEntry of(Expert expert) {
        return new ExpertEntry(
                expert.name(),
                expert.unitName(),
                expert.creditCode(),
                expert.region(),
                String.join("、", expert.fields()),
                String.valueOf(expert.maxLoad()),
                expert.isActive() ? YES : NO);
    }

    List<String> fieldList() {
        return Arrays.stream(fields.split("[、，,；;]"))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .distinct()
                .toList();
    }

    ExpertEntry in(String regionCode) {
        return new ExpertEntry(name, unitName, creditCode, regionCode, String.join("、", fieldList()), maxLoad, active);
    }

    /** What differs, for the record of acts; a name is not told there. */
    String changesFrom(ExpertEntry before) {
        Map<String, String> then = before.told();
        Stream<String> others = told().entrySet().stream()
                .filter(now -> !then.get(now.getKey()).equals(now.getValue()))
                .map(now -> "%s：%s→%s".formatted(now.getKey(), then.get(now.getKey()), now.getValue()));
        return Stream.concat(name.equals(before.name) ? Stream.empty() : Stream.of(NAME), others)
                .reduce((one, other) -> one + "；" + other)
                .orElse("");
    }

    private Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(UNIT_NAME, unitName);
        told.put(CREDIT_CODE, creditCode);
        told.put(REGION, region);
        told.put(FIELDS, fields);
        told.put(MAX_LOAD, maxLoad);
        told.put(ACTIVE, active);
        return told;
    }

    static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
