package ah.patentplan.workflow;

import ah.patentplan.programme.Guide;
import ah.patentplan.workflow.Form.Field;
import java.util.ArrayList;
import java.util.List;

/** 表单比对 – the rows of the printed declaration beside the form. */
final class FormComparison {

    private final FormFields form;
    private final List<String> findings = new ArrayList<>();

    private FormComparison(FormFields form) {
        this.form = form;
    }

    static List<String> findings(Guide guide, Form form) {
        FormComparison comparison = new FormComparison(FormFields.of(form));
        List<Guide.Field> asked =
                guide.fields().stream().filter(field -> !field.onPaper()).toList();
        asked.forEach(comparison::compare);
        comparison.compareOrder(
                asked.stream().filter(field -> !field.supplementary()).toList());
        return comparison.findings;
    }

    private void compare(Guide.Field row) {
        if (!form.has(row.key())) {
            findings.add((row.supplementary() ? "缺少系统补充的填报项" : "缺少申报书所印的") + quoted(row));
            return;
        }
        Field field = form.byKey().get(row.key());
        String unit = row.unit() == null ? "" : row.unit();
        String label = FormFields.label(field);
        if (!label.isEmpty() && !label.equals(title(row)) && !label.equals(title(row) + "（" + unit + "）")) {
            findings.add("%s在表单中写作“%s”".formatted(quoted(row), label));
        }
        boolean counted = "number".equals(field.type());
        if (counted && !Measure.agree(unit, form.unit(row.key()))) {
            findings.add("%s单位不一致：应为“%s”，表单为“%s”".formatted(quoted(row), unit, form.unit(row.key())));
        }
    }

    /** The first row that stands before one printed earlier. */
    private void compareOrder(List<Guide.Field> printed) {
        List<String> keys = form.keys();
        int last = -1;
        for (Guide.Field row : printed) {
            int place = keys.indexOf(row.key());
            if (place >= 0 && place < last) {
                findings.add(quoted(row) + "的位置与所印顺序不同");
                return;
            }
            last = Math.max(last, place);
        }
    }

    private static String quoted(Guide.Field row) {
        return "“" + title(row) + "”（" + row.key() + "）";
    }

    /** As the form writes the years. */
    private static String title(Guide.Field row) {
        return row.label()
                .substring(row.label().lastIndexOf('／') + 1)
                .replace("{year}", "{{year}}")
                .replace("{lastYear}", "{{year - 1}}");
    }
}
