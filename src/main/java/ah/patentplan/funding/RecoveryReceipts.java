package ah.patentplan.funding;

import ah.patentplan.programme.Money;
import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** 缴回到账库. */
interface RecoveryReceipts extends Repository<RecoveryReceipt, String> {

    RecoveryReceipt save(RecoveryReceipt receipt);

    /** Of one recovery, oldest first. */
    List<RecoveryReceipt> findByRecoveryOrderByConfirmedAtAscKeyAsc(Long recovery);

    List<RecoveryReceipt> findByRecoveryIn(Collection<Long> recoveries);

    int countByNumber(String number);

    boolean existsByNumberAndVoucher(String number, String voucher);

    /** All that came in of one recovery. */
    default Money receivedOf(Recovery recovery) {
        return findByRecoveryOrderByConfirmedAtAscKeyAsc(recovery.id()).stream()
                .map(RecoveryReceipt::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
