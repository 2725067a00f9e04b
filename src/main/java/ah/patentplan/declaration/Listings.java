package ah.patentplan.declaration;

import ah.patentplan.access.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 失信名单库. */
public interface Listings extends Repository<Listing, Long> {

    Listing save(Listing listing);

    Optional<Listing> findById(Long id);

    default Listing of(Long id) {
        return findById(id).orElseThrow();
    }

    List<Listing> findByUnitOrderById(String unit);

    @Query("""
            select l from Listing l
            where l.firstDay <= :day and (l.lastDay is null or l.lastDay >= :day)
            order by l.id""")
    List<Listing> standing(LocalDate day);

    /** Refuses a unit that is listed on this day, with ground and time. */
    default void requireNone(String unit, LocalDate day) {
        standing(day).stream()
                .filter(listing -> listing.unit().equals(unit))
                .findFirst()
                .ifPresent(listing -> {
                    String end = listing.lastDay() == null ? "无限期" : "至" + listing.lastDay();
                    throw new Refusal(
                            "贵单位已被列入严重失信名单，不能申报：%s（自%s起，%s）".formatted(listing.ground(), listing.firstDay(), end));
                });
    }
}
