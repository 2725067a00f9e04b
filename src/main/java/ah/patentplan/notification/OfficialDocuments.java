package ah.patentplan.notification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 发文库 – every question asked for a person carries the person's groups. */
public interface OfficialDocuments extends Repository<OfficialDocument, Long> {

    String READABLE = "from official_document d where d.readers && cast(:groups as text[])";
    String FILTERED = READABLE + " and (:year = 0 or d.year = :year) and (:kind = '' or d.kind = cast(:kind as text))";

    OfficialDocument save(OfficialDocument document);

    Optional<OfficialDocument> findById(long id);

    /** The next number of the series in the year, which nobody else gets: see {@code V53}. */
    @Query(value = "select next_issue_number(:series, :year)", nativeQuery = true)
    int nextNumber(String series, int year);

    @Query(value = "select d.* " + READABLE + " and d.id = :id", nativeQuery = true)
    Optional<OfficialDocument> findReadable(long id, String[] groups);

    @Query(value = "select d.* " + READABLE + " and d.about in (:numbers) order by d.id", nativeQuery = true)
    List<OfficialDocument> findReadableAbout(Collection<String> numbers, String[] groups);

    /**
     * 发文登记, a page of it, newest first.
     *
     * @param year 0 for all
     * @param kind 文种, empty for all
     */
    @Query(
            value = "select d.* " + FILTERED + " order by d.id desc",
            countQuery = "select count(*) " + FILTERED,
            nativeQuery = true)
    Page<OfficialDocument> register(String[] groups, int year, String kind, Pageable page);

    @Query("select distinct d.kind from OfficialDocument d order by d.kind")
    List<String> kinds();

    @Query("select distinct d.year from OfficialDocument d order by d.year desc")
    List<Integer> years();
}
