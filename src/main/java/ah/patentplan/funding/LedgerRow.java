package ah.patentplan.funding;

import java.math.BigDecimal;
import java.time.Instant;

/** 台账行 – one entry as the database answers it; what does not belong to it is null. */
interface LedgerRow {

    long getBooking();

    String getNumber();

    String getUnitName();

    String getCategory();

    String getCity();

    String getKind();

    String getKey();

    String getText();

    String getBookedBy();

    Instant getBookedAt();

    String getAccount();

    BigDecimal getDebit();

    BigDecimal getCredit();

    String getPaymentOrder();

    String getVoucher();

    String getReferences();
}
