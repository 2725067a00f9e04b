package ah.patentplan.declaration;

import ah.patentplan.access.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 联合申报单位 – the partners that a form names beside the lead (附件3 二). */
public record Partners(boolean joint, List<Map<?, ?>> rows) {

    static Partners of(Map<String, Object> answers) {
        List<Map<?, ?>> rows = answers.get("partners") instanceof List<?> lines
                ? lines.stream()
                        .filter(line -> line instanceof Map<?, ?> row && !isBlank(row))
                        .<Map<?, ?>>map(Map.class::cast)
                        .toList()
                : List.of();
        return new Partners(Boolean.TRUE.equals(answers.get("jointDeclaration")), rows);
    }

    /** Names of the partners as the form has them; empty where the unit declares alone. */
    public static List<String> namesOf(Declaration declaration) {
        return of(declaration.answers()).rows().stream()
                .map(row -> String.valueOf(row.get("partnerName")))
                .toList();
    }

    /**
     * Refuses a joint declaration without partners, a wrong code, the lead as its own partner and a partner named twice.
     *
     * @param lead credit code of the unit that declares
     */
    void require(String lead) {
        if (joint && rows.isEmpty()) {
            throw new Refusal("“联合申报单位”至少填写一行");
        }
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < rows.size(); index++) {
            Object given = rows.get(index).get("partnerCreditCode");
            String code = given == null ? "" : given.toString().strip();
            if (code.isEmpty()) {
                // a partner abroad has none
                continue;
            }
            String line = "“联合申报单位”第%d行的“统一社会信用代码”".formatted(index + 1);
            if (!CreditCode.isValid(code)) {
                throw new Refusal(line + "校验位不正确：" + code);
            }
            if (code.equals(lead)) {
                throw new Refusal(line + "是牵头单位自己的代码");
            }
            if (!seen.add(code)) {
                throw new Refusal(line + "与前面某行相同");
            }
        }
    }

    /** An empty line of the form says nothing. */
    private static boolean isBlank(Map<?, ?> row) {
        return row.values().stream()
                .allMatch(cell -> cell == null || cell.toString().isBlank());
    }
}
