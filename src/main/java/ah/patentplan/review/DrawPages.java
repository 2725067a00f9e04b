package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.document.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 抽取记录文本 – the record of a panel's draw, to be printed and signed, or to be recomputed. */
@Component
@Transactional(readOnly = true)
public class DrawPages {

    private final Panels panels;
    private final Experts experts;
    private final Pages pages;
    private final Actors actors;

    DrawPages(Panels panels, Experts experts, Pages pages, Actors actors) {
        this.panels = panels;
        this.experts = experts;
        this.pages = pages;
        this.actors = actors;
    }

    /** All inputs and the outcome; refused where nothing was drawn, and for everybody but province, supervisor and auditor. */
    public DrawRecord record(String number) {
        actors.current().require(Role.PROVINCE_OFFICE, Role.SUPERVISOR, Role.AUDITOR);
        return Optional.ofNullable(panels.of(number).drawRecord())
                .orElseThrow(() -> new Refusal("专家组 " + number + " 没有抽取记录"));
    }

    /** The same as PDF, with the names. */
    public byte[] pdf(String number) {
        DrawRecord record = record(number);
        Map<String, String> seats = record.seats();
        List<Map<String, Object>> lines = IntStream.range(0, record.order().size())
                .mapToObj(place -> line(record, place, seats))
                .toList();
        String category = panels.of(number).category().title();
        return pages.render("draw", Map.of("record", record, "category", category, "lines", lines));
    }

    private Map<String, Object> line(DrawRecord record, int place, Map<String, String> seats) {
        Expert expert = experts.of(record.order().get(place));
        String recused = record.recusals().stream()
                .filter(recusal -> recusal.expert().equals(expert.account()))
                .map(recusal -> "回避 " + recusal.number() + "：" + recusal.ground())
                .collect(Collectors.joining("；"));
        String field = seats.get(expert.account());
        String seated = field == null || field.isEmpty() ? "入选" : "入选（" + field + "）";
        String outcome = record.members().contains(expert.account()) ? seated : "候补";
        return Map.of(
                "place", place + 1,
                "account", expert.account(),
                "name", expert.name(),
                "unitName", expert.unitName(),
                "fields", String.join("、", record.strata().fields().getOrDefault(expert.account(), List.of())),
                "outcome", recused.isEmpty() ? outcome : outcome + "；" + recused);
    }
}
