package ah.patentplan.notification;

import ah.patentplan.programme.Programme;

/** 公文格式 – how a document is drawn ({@code print/<template>.html}) and which numbers it takes. */
public enum Form {
    LETTER("letter"),
    MINUTES("minutes"),
    PAYMENT_ORDER("paymentOrder");

    private final String template;

    Form(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }

    /** 发文机关代字. */
    String series(Programme programme) {
        return switch (this) {
            case LETTER -> programme.letterSeries();
            case MINUTES -> programme.minutesSeries();
            case PAYMENT_ORDER -> programme.paymentSeries();
        };
    }
}
