package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 公示库. */
public interface Publicities extends Repository<Publicity, Long> {

    Publicity save(Publicity publicity);

    Optional<Publicity> findFirstByNumberOrderByRoundDesc(String number);

    /** What is public on this day: the intended approvals as the frozen records say, without amounts. */
    @Query("""
            select new ah.patentplan.decision.PublicListing(
                d.number, d.year, d.unitName, d.category, r.name, p.meeting, p.startsOn, p.endsOn)
            from Publicity p join Declaration d on d.number = p.number join Region r on r.code = d.region
            where p.startsOn <= :today and p.endsOn >= :today and p.stoppedAt is null
            order by d.year desc, d.number""")
    List<PublicListing> running(LocalDate today);

    /** The present round, or the last one. */
    default Publicity of(String number) {
        return findFirstByNumberOrderByRoundDesc(number).orElseThrow(() -> new Refusal("申报 " + number + " 没有公示"));
    }
}
