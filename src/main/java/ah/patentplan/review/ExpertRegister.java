package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专家登记 – the office keeps the pool: experts and what ties them to other units; each change on record. */
@Component
@Transactional
public class ExpertRegister {

    private final Experts experts;
    private final ExpertRelations relations;
    private final EntryCheck check;
    private final Actors actors;
    private final Acts acts;

    ExpertRegister(Experts experts, ExpertRelations relations, EntryCheck check, Actors actors, Acts acts) {
        this.experts = experts;
        this.relations = relations;
        this.check = check;
        this.actors = actors;
        this.acts = acts;
    }

    /** Registers an expert; the login is made by an administrator. Refused with a known account or a wrong field. */
    public void register(String account, ExpertEntry entry) {
        actors.current().require(Role.PROVINCE_OFFICE);
        String id = account.strip();
        check.account(id).ifPresent(fault -> {
            throw new Refusal(fault.sentence());
        });
        if (experts.findByAccount(id).isPresent()) {
            throw new Refusal("账号 " + id + " 已在专家库中");
        }
        add(id, check.checked(entry));
    }

    /** Changes what is registered of an expert, for a reason; panels drawn before keep their members. */
    public void change(String account, ExpertEntry entry, String reason) {
        actors.current().require(Role.PROVINCE_OFFICE);
        requireReason(reason);
        change(experts.of(account), check.checked(entry), "理由：" + reason.strip());
    }

    /** Registers a tie between an expert and a unit; refused where it is registered already. */
    public void relate(String account, RelationEntry entry) {
        actors.current().require(Role.PROVINCE_OFFICE);
        Relation relation = check.checked(entry);
        Expert expert = experts.of(account);
        if (relations.findByExpertOrderById(account).stream()
                .map(ExpertRelation::content)
                .anyMatch(relation::equals)) {
            throw new Refusal("该专家的这一利益关系已登记：" + relation.shown());
        }
        relate(expert.account(), relation);
    }

    /** Takes a registered tie away, for a reason. */
    public void unrelate(String account, long id, String reason) {
        actors.current().require(Role.PROVINCE_OFFICE);
        requireReason(reason);
        ExpertRelation relation = relations
                .findById(id)
                .filter(found -> found.expert().equals(account))
                .orElseThrow(() -> new Refusal("该专家没有这一利益关系"));
        relations.delete(relation);
        acts.enter("删除专家利益关系", account, relation.content().shown() + "；理由：" + reason.strip());
    }

    /** @param entry checked */
    void add(String account, ExpertEntry entry) {
        Expert expert = new Expert(account);
        expert.become(entry);
        experts.save(expert);
        acts.enter("登记专家", account, entry.unitName() + "，" + entry.fields());
    }

    /**
     * @param entry checked
     * @return whether it says anything new
     */
    boolean change(Expert expert, ExpertEntry entry, String why) {
        String changes = entry.changesFrom(ExpertEntry.of(expert));
        if (changes.isEmpty()) {
            return false;
        }
        expert.become(entry);
        acts.enter("变更专家", expert.account(), changes + "；" + why);
        return true;
    }

    /** @param relation checked, and not registered yet */
    void relate(String account, Relation relation) {
        relations.save(new ExpertRelation(account, relation));
        acts.enter("登记专家利益关系", account, relation.shown());
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("请填写“理由”");
        }
    }
}
