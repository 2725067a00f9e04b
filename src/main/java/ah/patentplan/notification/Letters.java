package ah.patentplan.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 信函库, which is the outbox at the same time. */
public interface Letters extends Repository<Letter, Long> {

    Letter save(Letter letter);

    List<Letter> findByRecipientInOrderByIdDesc(Collection<String> recipients);

    List<Letter> findByNumberOrderById(String number);

    /** The oldest letter that is due for mailing, locked until the transaction ends; another thread takes another. */
    @Query(value = """
                    select * from letter
                    where mailed_at is null and email <> '' and attempts < :tries and coalesce(retry_at, :now) <= :now
                    order by id limit 1 for update skip locked""", nativeQuery = true)
    Optional<Letter> takeUnmailed(Instant now, int tries);
}
