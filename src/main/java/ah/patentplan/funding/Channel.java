package ah.patentplan.funding;

import java.util.Arrays;

/** 拨付渠道 – how money reaches the payee. */
public enum Channel {
    UNIT_ACCOUNT("unitAccount", "单位账户"),
    FISCAL_TRANSFER("fiscalTransfer", "财政转移支付");

    private final String code;
    private final String title;

    Channel(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As the form calls it. */
    public String code() {
        return code;
    }

    public static Channel of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
