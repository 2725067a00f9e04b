package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Money;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 立项库 – what frozen records of meetings approved. */
public interface Approvals extends Repository<AgendaItem, Long> {

    /** The item that approves the declaration, unless a later meeting decided about it anew. */
    @Query("""
            select i from AgendaItem i
            where i.declaration.number = :number and i.decision = APPROVED and i.meeting.state = FROZEN
                and i.id = (select max(l.id) from AgendaItem l
                    where l.declaration = i.declaration and l.meeting.state = FROZEN)""")
    Optional<AgendaItem> findApproved(String number);

    /** What the frozen records of the year approved, each declaration by the last of them. */
    @Query("""
            select new ah.patentplan.decision.Commitment(d.category, i.amount, d.state, i.carriedOutAt)
            from AgendaItem i join i.declaration d
            where i.meeting.year = :year and i.decision = APPROVED and i.meeting.state = FROZEN
                and i.id = (select max(l.id) from AgendaItem l
                    where l.declaration = d and l.meeting.state = FROZEN)""")
    List<Commitment> commitments(int year);

    /** 立项名单 of the year: whose publicity is over and whose approval stands. */
    @Query("""
            select new ah.patentplan.decision.ApprovedProject(d.number, d.unitName, d.category, i.amount)
            from AgendaItem i join i.declaration d join Publicity p on p.number = d.number
            where d.year = :year and i.decision = APPROVED and p.closedAt is not null and p.stoppedAt is null
                and i.id = (select max(l.id) from AgendaItem l
                    where l.declaration = d and l.meeting.state = FROZEN)
            order by d.category, d.number""")
    List<ApprovedProject> finalList(int year);

    /** The approved amount; refused where no frozen record approves the declaration. */
    default Money amountOf(String number) {
        return findApproved(number)
                .map(AgendaItem::amount)
                .orElseThrow(() -> new Refusal("申报 " + number + " 未经局长办公会审定立项"));
    }
}
