package ah.patentplan.notification;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 信函库, which is the outbox at the same time. */
public interface Letters extends Repository<Letter, Long> {

    Letter save(Letter letter);

    List<Letter> findByRecipientInOrderByIdDesc(Collection<String> recipients);

    List<Letter> findByNumberOrderById(String number);

    /** The oldest letters that are still to be mailed; each node takes others. */
    @Query(value = """
                    select * from letter where mailed_at is null and email <> '' and attempts < :attempts
                    order by id limit 20 for update skip locked""", nativeQuery = true)
    List<Letter> takeUnmailed(int attempts);
}
