package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 公示库. */
public interface Publicities extends Repository<Publicity, String> {

    Publicity save(Publicity publicity);

    Optional<Publicity> findByNumber(String number);

    /** What is public on this day: the intended approvals, without amounts. */
    @Query("""
            select new ah.patentplan.decision.PublicListing(d.number, d.unitName, d.category, p.startsOn, p.endsOn)
            from Publicity p join Declaration d on d.number = p.number
            where p.startsOn <= :today and p.endsOn >= :today and p.stoppedAt is null
            order by d.number""")
    List<PublicListing> running(LocalDate today);

    default Publicity of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("申报 " + number + " 没有公示"));
    }
}
