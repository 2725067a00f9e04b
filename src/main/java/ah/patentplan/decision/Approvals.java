package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Money;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 立项库 – what frozen records of meetings approved. */
public interface Approvals extends Repository<AgendaItem, Long> {

    /** The decision of the last frozen record that decided about the declaration, where it approves it. */
    @Query("""
            select i from AgendaItem i
            where i.decision = APPROVED and i.id = (
                select max(l.id) from AgendaItem l
                where l.declaration.number = :number and l.decision is not null and l.meeting.state = FROZEN)""")
    Optional<AgendaItem> findApproved(String number);

    /** What the frozen records of the year approved, each declaration by the last of them. */
    @Query("""
            select new ah.patentplan.decision.Commitment(d.category, i.amount, d.state, i.carriedOutAt)
            from AgendaItem i join i.declaration d
            where i.meeting.year = :year and i.decision = APPROVED and i.meeting.state = FROZEN
                and i.id = (select max(l.id) from AgendaItem l
                    where l.declaration = d and l.decision is not null and l.meeting.state = FROZEN)""")
    List<Commitment> commitments(int year);

    /** 立项名单 of the year: whose publicity is over and whose approval stands, without open objections. */
    @Query("""
            select new ah.patentplan.decision.ApprovedProject(d.number, d.unitName, d.category, r.name, p.closedAt)
            from Publicity p join Declaration d on d.number = p.number join Region r on r.code = d.region
            where d.year = :year and p.closedAt is not null and p.stoppedAt is null
                and not exists (select 1 from Objection o where o.declaration = d.number and o.state = OPEN)
            order by d.category, d.number""")
    List<ApprovedProject> finalList(int year);

    /** The approved amount; refused where no frozen record approves the declaration. */
    default Money amountOf(String number) {
        return of(number).amount();
    }

    default AgendaItem of(String number) {
        return findApproved(number).orElseThrow(() -> new Refusal("申报 " + number + " 未经局长办公会审定立项"));
    }
}
