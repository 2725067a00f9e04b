package ah.patentplan.funding;

import java.math.BigDecimal;

/** 余额行 – what stands on one account of one project, as the database answers it. */
interface StandingRow {

    String getNumber();

    String getUnitName();

    String getCategory();

    String getRegion();

    String getCity();

    String getState();

    String getAccount();

    BigDecimal getBalance();
}
