package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 会议库. */
public interface Meetings extends Repository<Meeting, String> {

    Meeting save(Meeting meeting);

    /** With its agenda. */
    @EntityGraph(attributePaths = {"items", "items.declaration"})
    Optional<Meeting> findByNumber(String number);

    /** All meetings, the newest first, without their agendas. */
    @Query("""
            select new ah.patentplan.decision.MeetingOverview(m.number, m.year, m.heldOn, m.state, count(i),
                sum(case when i.takenOffAt is null and i.carriedOutAt is null then 1 else 0 end))
            from Meeting m join m.items i
            group by m.number, m.year, m.heldOn, m.state
            order by m.number desc""")
    List<MeetingOverview> overview();

    Optional<Meeting> findFirstByOrderByNumberDesc();

    int countByYear(int year);

    /** Lets nobody else change the meeting until the transaction ends; to be called before it is read. */
    @Query(value = "select number from meeting where number = :number for update", nativeQuery = true)
    Optional<String> hold(String number);

    /** The same for the meeting on whose agenda the declaration waits. */
    @Query(
            value = "select number from meeting where number = (select meeting from agenda_item"
                    + " where declaration = :declaration and carried_out_at is null) for update",
            nativeQuery = true)
    Optional<String> holdAwaiting(String declaration);

    /** Numbers of the declarations on a meeting whose decision is still to be carried out. */
    @Query("select i.declaration.number from AgendaItem i where i.meeting.year = :year and i.carriedOutAt is null")
    List<String> onOpenAgenda(int year);

    /** The item whose decision is still to be carried out. */
    @Query("select i from AgendaItem i where i.declaration.number = :declaration and i.carriedOutAt is null")
    Optional<AgendaItem> openItem(String declaration);

    /** Numbers of the declarations, in the order of the agenda. */
    @Query("select i.declaration.number from AgendaItem i where i.meeting.number = :meeting order by i.position")
    List<String> agenda(String meeting);

    /** One item without the rest of its agenda. */
    @Query("""
            select i from AgendaItem i join fetch i.meeting join fetch i.declaration
            where i.meeting.number = :meeting and i.declaration.number = :declaration""")
    Optional<AgendaItem> findItem(String meeting, String declaration);

    /** What other frozen records refused of the panels. */
    @Query("""
            select i from AgendaItem i join fetch i.declaration
            where i.panel in :panels and i.meeting.number <> :meeting and i.meeting.state = FROZEN
                and i.decision = NOT_APPROVED and i.notCarriedOut is null""")
    List<AgendaItem> refusedBefore(Collection<String> panels, String meeting);

    default Meeting of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("没有编号为 " + number + " 的局长办公会"));
    }

    default AgendaItem item(String meeting, String declaration) {
        return findItem(meeting, declaration)
                .orElseThrow(() -> new Refusal("申报 " + declaration + " 不在会议 " + meeting + " 的议程上"));
    }
}
