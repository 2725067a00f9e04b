package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.document.Pages;
import ah.patentplan.document.SpreadsheetFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专家库导入 – takes experts and relations over from an .xlsx file, all or nothing; gives nobody a login. */
@Component
@Transactional
public class ExpertImport {

    private final Experts experts;
    private final ExpertRelations relations;
    private final ExpertRegister register;
    private final EntryCheck check;
    private final Pages pages;
    private final Actors actors;
    private final Acts acts;

    ExpertImport(
            Experts experts,
            ExpertRelations relations,
            ExpertRegister register,
            EntryCheck check,
            Pages pages,
            Actors actors,
            Acts acts) {
        this.experts = experts;
        this.relations = relations;
        this.register = register;
        this.check = check;
        this.pages = pages;
        this.actors = actors;
        this.acts = acts;
    }

    /**
     * 导入结果.
     *
     * @param faults one sentence for each wrong cell; nothing was taken over where there is one
     * @param added experts
     * @param changed experts
     * @param related relations that are new
     * @param accounts of all experts in the file, where it was taken over
     */
    public record Outcome(List<String> faults, int added, int changed, int related, List<String> accounts) {}

    /**
     * Adds the experts whose accounts are new, changes the others to what the file says, and adds relations that are new.
     * Who or what is not in the file stays as it is.
     */
    public Outcome take(byte[] file) {
        actors.current().require(Role.PROVINCE_OFFICE);
        Map<String, List<SpreadsheetFile.Line>> sheets = SpreadsheetFile.read(file);
        SheetReading pool = new SheetReading(ExpertSheet.EXPERTS, sheets.get(ExpertSheet.EXPERTS.title()), pages);
        SheetReading ties = new SheetReading(ExpertSheet.RELATIONS, sheets.get(ExpertSheet.RELATIONS.title()), pages);
        Map<String, Expert> known = experts.findAllByOrderByAccount().stream()
                .collect(Collectors.toMap(Expert::account, Function.identity()));
        Map<String, ExpertEntry> entries = entries(pool);
        Set<String> accounts = new HashSet<>(known.keySet());
        accounts.addAll(entries.keySet());
        Map<String, Set<Relation>> related = related(ties, accounts);
        List<String> faults = new ArrayList<>(unknown(sheets.keySet()));
        faults.addAll(pool.faults());
        faults.addAll(ties.faults());
        return faults.isEmpty() ? keep(entries, related, known) : new Outcome(faults, 0, 0, 0, List.of());
    }

    private Outcome keep(
            Map<String, ExpertEntry> entries, Map<String, Set<Relation>> related, Map<String, Expert> known) {
        int added = 0;
        int changed = 0;
        for (Map.Entry<String, ExpertEntry> entry : entries.entrySet()) {
            Expert expert = known.get(entry.getKey());
            if (expert == null) {
                register.add(entry.getKey(), entry.getValue());
                added++;
            } else if (register.change(expert, entry.getValue(), "导入")) {
                changed++;
            }
        }
        relations
                .findAllByOrderByExpertAscIdAsc()
                .forEach(one ->
                        related.getOrDefault(one.expert(), new HashSet<>()).remove(one.content()));
        related.forEach((account, fresh) -> fresh.forEach(relation -> register.relate(account, relation)));
        int ties = related.values().stream().mapToInt(Set::size).sum();
        acts.enter("导入专家库", "专家库", "新增%d名，变更%d名，利益关系%d项".formatted(added, changed, ties));
        return new Outcome(List.of(), added, changed, ties, List.copyOf(entries.keySet()));
    }

    private static List<String> unknown(Set<String> titles) {
        return titles.stream()
                .filter(title ->
                        !title.equals(ExpertSheet.EXPERTS.title()) && !title.equals(ExpertSheet.RELATIONS.title()))
                .map(title -> "“" + Fault.quoted(title) + "”：没有这一张表，请使用模板填写")
                .toList();
    }

    /** By account, in the order of the file, each with the code of its region. */
    private Map<String, ExpertEntry> entries(SheetReading pool) {
        Map<String, String> codes = check.regionCodes();
        Map<String, ExpertEntry> entries = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (SheetReading.Row row : pool.rows()) {
            String account = row.text(ExpertSheet.ACCOUNT);
            check.account(account).ifPresent(fault -> pool.fault(row, fault));
            Integer before = seen.putIfAbsent(account, row.number());
            if (before != null && !account.isEmpty()) {
                pool.fault(row, new Fault(ExpertSheet.ACCOUNT, "与第" + before + "行重复"));
            }
            ExpertEntry entry = entry(row);
            check.of(entry, codes).forEach(fault -> pool.fault(row, fault));
            entries.put(account, entry.in(codes.get(entry.region())));
        }
        return entries;
    }

    private Map<String, Set<Relation>> related(SheetReading ties, Set<String> accounts) {
        Map<String, Set<Relation>> related = new LinkedHashMap<>();
        for (SheetReading.Row row : ties.rows()) {
            String account = row.text(ExpertSheet.ACCOUNT);
            if (!accounts.contains(account)) {
                ties.fault(row, new Fault(ExpertSheet.ACCOUNT, "专家库和“专家”表中都没有：" + Fault.quoted(account)));
            }
            RelationEntry entry = new RelationEntry(
                    row.text(RelationEntry.KIND),
                    row.text(RelationEntry.UNIT_NAME),
                    row.text(ExpertEntry.CREDIT_CODE),
                    row.text(RelationEntry.NOTE));
            List<Fault> faults = check.of(entry);
            faults.forEach(fault -> ties.fault(row, fault));
            if (faults.isEmpty()) {
                related.computeIfAbsent(account, first -> new HashSet<>()).add(entry.relation());
            }
        }
        return related;
    }

    private static ExpertEntry entry(SheetReading.Row row) {
        return new ExpertEntry(
                row.text(ExpertEntry.NAME),
                row.text(ExpertEntry.UNIT_NAME),
                row.text(ExpertEntry.CREDIT_CODE),
                row.text(ExpertEntry.REGION),
                row.text(ExpertEntry.FIELDS),
                row.text(ExpertEntry.MAX_LOAD),
                row.text(ExpertEntry.ACTIVE));
    }
}
