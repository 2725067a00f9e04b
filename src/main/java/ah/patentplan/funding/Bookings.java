package ah.patentplan.funding;

import ah.patentplan.programme.Category;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 记账库. */
interface Bookings extends Repository<Booking, Long> {

    Booking saveAndFlush(Booking booking);

    boolean existsByKey(String key);

    List<Booking> findByNumberOrderById(String number);

    List<Booking> findByYearOrderById(int year);

    int countByYearAndCategoryAndNumberIsNull(int year, Category category);

    /** What stands on each account of a year, all categories. */
    @Query(
            value = "select account, sum(balance) as amount from ledger_balance where year = :year group by account",
            nativeQuery = true)
    List<Standing> standing(int year);

    /** @param category its name */
    @Query(value = """
            select account, sum(balance) as amount from ledger_balance
            where year = :year and category = :category group by account""", nativeQuery = true)
    List<Standing> standing(int year, String category);

    /** 科目余额. */
    interface Standing {

        String getAccount();

        BigDecimal getAmount();
    }
}
