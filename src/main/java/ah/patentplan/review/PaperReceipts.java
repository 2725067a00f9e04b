package ah.patentplan.review;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** 到件库. */
interface PaperReceipts extends Repository<PaperReceipt, Long> {

    PaperReceipt save(PaperReceipt receipt);

    List<PaperReceipt> findByNumberOrderById(String number);

    List<PaperReceipt> findByNumberInOrderById(Collection<String> numbers);
}
