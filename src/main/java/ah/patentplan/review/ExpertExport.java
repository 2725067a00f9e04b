package ah.patentplan.review;

import ah.patentplan.audit.Acts;
import ah.patentplan.document.Spreadsheet;
import ah.patentplan.programme.Region;
import ah.patentplan.programme.Regions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专家库导出 – the pool as an .xlsx file, in the form in which it can be imported again. */
@Component
@Transactional
public class ExpertExport {

    private final ExpertDirectory directory;
    private final Experts experts;
    private final ExpertRelations relations;
    private final Regions regions;
    private final Acts acts;

    ExpertExport(ExpertDirectory directory, Experts experts, ExpertRelations relations, Regions regions, Acts acts) {
        this.directory = directory;
        this.experts = experts;
        this.relations = relations;
        this.regions = regions;
        this.acts = acts;
    }

    /** All experts and the relations that the office has registered; what experts declare themselves is not in it. */
    public byte[] file() {
        directory.requireReader();
        Map<String, String> names =
                regions.findAllByOrderByCode().stream().collect(Collectors.toMap(Region::code, Region::name));
        List<List<Object>> pool = experts.findAllByOrderByAccount().stream()
                .map(expert -> row(expert, names.get(expert.region())))
                .toList();
        List<List<Object>> ties = relations.findAllByOrderByExpertAscIdAsc().stream()
                .map(relation -> row(relation.expert(), relation.content()))
                .toList();
        acts.enter("导出专家库", "专家库", "%d名专家，%d项利益关系".formatted(pool.size(), ties.size()));
        return file(pool, ties);
    }

    /** The same without a row. */
    public byte[] template() {
        directory.requireReader();
        return file(List.of(), List.of());
    }

    private static byte[] file(List<List<Object>> pool, List<List<Object>> ties) {
        return Spreadsheet.file(List.of(
                new Spreadsheet(ExpertSheet.EXPERTS.title(), ExpertSheet.EXPERTS.heads(), pool),
                new Spreadsheet(ExpertSheet.RELATIONS.title(), ExpertSheet.RELATIONS.heads(), ties)));
    }

    private static List<Object> row(Expert expert, String region) {
        return List.of(
                expert.account(),
                expert.name(),
                expert.unitName(),
                expert.creditCode(),
                region,
                String.join("、", expert.fields()),
                expert.maxLoad(),
                expert.isActive() ? ExpertEntry.YES : ExpertEntry.NO);
    }

    private static List<Object> row(String account, Relation relation) {
        return List.of(account, relation.kind().title(), relation.unitName(), relation.creditCode(), relation.note());
    }
}
