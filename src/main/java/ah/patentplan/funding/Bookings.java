package ah.patentplan.funding;

import java.util.List;
import org.springframework.data.repository.Repository;

/** 记账库. */
interface Bookings extends Repository<Booking, Long> {

    Booking save(Booking booking);

    boolean existsByKey(String key);

    List<Booking> findByNumberOrderById(String number);
}
