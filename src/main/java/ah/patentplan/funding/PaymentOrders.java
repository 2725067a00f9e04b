package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 拨付单库. */
public interface PaymentOrders extends Repository<PaymentOrder, String> {

    PaymentOrder save(PaymentOrder order);

    Optional<PaymentOrder> findByNumber(String number);

    List<PaymentOrder> findByDeclarationOrderByNumber(String declaration);

    Optional<PaymentOrder> findByKey(String key);

    List<PaymentOrder> findByStateOrderByNumber(PaymentOrder.State state);

    /** What was asked for the projects of a unit, the newest first. */
    @Query("""
            select o from PaymentOrder o join Declaration d on d.number = o.declaration
            where d.unit = :unit order by o.requestedAt desc""")
    List<PaymentOrder> ofUnit(String unit, Limit limit);

    default PaymentOrder of(String declaration, Instalment instalment) {
        return findByNumber(instalment.orderOf(declaration))
                .orElseThrow(() -> new Refusal("申报 %s 没有%s的拨付单".formatted(declaration, instalment.title())));
    }
}
