package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 会议库. */
public interface Meetings extends Repository<Meeting, String> {

    Meeting save(Meeting meeting);

    Optional<Meeting> findByNumber(String number);

    List<Meeting> findAllByOrderByNumberDesc();

    int countByYear(int year);

    /** Numbers of the declarations on a meeting whose decision is still to be carried out. */
    @Query("select i.declaration.number from AgendaItem i where i.meeting.year = :year and i.carriedOutAt is null")
    List<String> onOpenAgenda(int year);

    /** The item whose decision is still to be carried out. */
    @Query("select i from AgendaItem i where i.declaration.number = :declaration and i.carriedOutAt is null")
    Optional<AgendaItem> openItem(String declaration);

    default Meeting of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("没有编号为 " + number + " 的局长办公会"));
    }
}
