package ah.patentplan.support;

import ah.patentplan.access.Refusal;
import java.util.List;
import org.springframework.data.repository.Repository;

/** 支出库. */
interface Spendings extends Repository<Spending, Long> {

    Spending save(Spending spending);

    List<Spending> findByNumberOrderById(String number);

    /** The entry that holds now; refused where it was replaced or called off, or is another project's. */
    default Spending inForce(String number, Long id) {
        return Amendable.inForce(findByNumberOrderById(number)).stream()
                .filter(spending -> spending.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("该笔支出已被更正或作废，请刷新页面后再办理"));
    }
}
