package ah.patentplan.review;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 匿名编号 – 专家1, 专家2 … of a panel: drawn by lot once, the same in all its declarations, never a name. */
@Component
class ExpertLabels {

    // a label given once stays; whoever joins later gets the next ones
    private static final String DRAW = """
            insert into expert_label (panel, expert, label)
            select panel, expert, (select coalesce(max(label), 0) from expert_label where panel = ?1)
                + row_number() over (order by gen_random_uuid())
            from panel_member m where panel = ?1
                and not exists (select 1 from expert_label l where l.panel = m.panel and l.expert = m.expert)
            on conflict do nothing""";

    private final EntityManager entities;

    ExpertLabels(EntityManager entities) {
        this.entities = entities;
    }

    /** Gives those members of the panel a label who have none. */
    void draw(String panel) {
        entities.createNativeQuery(DRAW).setParameter(1, panel).executeUpdate();
    }

    /** 专家2 by account. */
    Map<String, String> of(String panel) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select expert, label from expert_label where panel = ?1", Object[].class)
                .setParameter(1, panel)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> "专家" + row[1]));
    }
}
