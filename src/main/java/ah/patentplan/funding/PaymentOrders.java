package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 拨付单库. */
public interface PaymentOrders extends Repository<PaymentOrder, String> {

    PaymentOrder save(PaymentOrder order);

    Optional<PaymentOrder> findByNumber(String number);

    List<PaymentOrder> findByDeclarationOrderByNumber(String declaration);

    default PaymentOrder of(String declaration, Instalment instalment) {
        return findByNumber(instalment.orderOf(declaration))
                .orElseThrow(() -> new Refusal("申报 %s 没有%s的拨付单".formatted(declaration, instalment.title())));
    }
}
