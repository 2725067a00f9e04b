package ah.patentplan.rehearsal;

import ah.patentplan.decision.Publicities;
import ah.patentplan.declaration.MaterialKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 项目阶段的答复 – objections, contract, money, progress, recovery, false materials. */
@Component
@Profile("rehearsal")
class ProjectAnswers implements Answering {

    private static final Set<String> KEYS = Set.of(
            "handleObjection",
            "signContract",
            "signContractByCity",
            "signContractByProvince",
            "signContractChange",
            "requestPayment",
            "confirmPayment",
            "reportProgress",
            "guideProject",
            "stateDefence",
            "decideRecovery",
            "confirmRecovery",
            "stateCase",
            "establishFalseMaterials",
            "confirmFalseMaterials");
    private static final Duration LATE_WITH_PROGRESS = Duration.ofDays(14);
    private static final Duration LATE_WITH_MONEY = Duration.ofDays(31);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Papers papers;
    private final Publicities publicities;
    private final Clock clock;

    ProjectAnswers(Papers papers, Publicities publicities, Clock clock) {
        this.papers = papers;
        this.publicities = publicities;
        this.clock = clock;
    }

    @Override
    public boolean knows(String key) {
        return KEYS.contains(key);
    }

    @Override
    public Optional<Map<String, Object>> to(Asked asked) {
        return Optional.ofNullable(
                switch (asked.task().key()) {
                    case "handleObjection" -> objection(asked);
                    case "signContract", "signContractByCity", "signContractByProvince" -> contract(asked);
                    case "signContractChange" -> change(asked);
                    case "requestPayment" -> payment(asked);
                    case "confirmPayment" -> paid(asked);
                    case "reportProgress" -> progress(asked);
                    case "guideProject" -> guidance(asked);
                    case "stateDefence" -> unless(!asked.has(Turn.DEFENCE_STATED), Map.of("defence", "部分合同正在履行。"));
                    case "decideRecovery" -> recovery(asked);
                    case "confirmRecovery" -> repaid(asked);
                    case "stateCase" -> unless(!asked.has(Turn.FALSE_STATED), Map.of("statement", "经办人已离职。"));
                    case "establishFalseMaterials" -> finding(asked);
                    default ->
                        Map.of(
                                "confirmation",
                                asked.first(Turn.FALSE_RETURNED) ? "returned" : "confirmed",
                                "confirmationRemark",
                                "已复核。");
                });
    }

    private static Map<String, Object> unless(boolean left, Map<String, Object> answers) {
        return left ? null : answers;
    }

    private Map<String, Object> objection(Asked asked) {
        if (asked.has(Turn.OBJECTION_LAPSED)
                || asked.has(Turn.OBJECTION_LEFT)
                || asked.has(Turn.OBJECTION_SLOW) && isPublic(asked.number())) {
            return null;
        }
        Map<String, Object> ruling = new HashMap<>(Map.of("findings", "已调取材料核查。", "reply", "核查情况见答复。"));
        if (asked.has(Turn.OBJECTION_AFTER_APPROVAL)) {
            ruling.put("ruling", "INADMISSIBLE");
            ruling.put("inadmissibility", "OUT_OF_SCOPE");
        } else {
            ruling.put("ruling", asked.has(Turn.OBJECTION_UPHELD) ? "UPHELD" : "UNFOUNDED");
        }
        return ruling;
    }

    private boolean isPublic(String number) {
        return publicities.running(LocalDate.now(clock)).stream()
                .anyMatch(listing -> listing.number().equals(number));
    }

    private Map<String, Object> contract(Asked asked) {
        boolean ends = asked.has(Turn.GIVEN_UP) || asked.has(Turn.FALSE_BEFORE_PAYMENT);
        if (ends) {
            return null;
        }
        String key = asked.task().key();
        if (key.equals("signContractByProvince") && asked.first(Turn.CONTRACT_RETURNED)) {
            return Map.of("contractSigning", "returned", "returnReason", "签署人与法定代表人不一致。");
        }
        papers.bring(asked.number(), scan(asked.task().groups().get(0)));
        Map<String, Object> signature = signature();
        if (key.equals("signContractByProvince")) {
            signature.put("contractSigning", "signed");
        }
        return signature;
    }

    private Map<String, Object> change(Asked asked) {
        if (asked.has(Turn.CHANGE_LAPSED)) {
            return null;
        }
        if (asked.has(Turn.CHANGE_REFUSED)) {
            return Map.of("changeConsent", "refused", "refusalReason", "不同意变更。");
        }
        papers.bring(asked.number(), scan(asked.task().groups().get(0)));
        Map<String, Object> signature = signature();
        signature.put("changeConsent", "signed");
        return signature;
    }

    private static MaterialKind scan(String group) {
        if (group.startsWith("unit-")) {
            return MaterialKind.CONTRACT;
        }
        return group.startsWith("cityBureau") ? MaterialKind.CONTRACT_BY_CITY : MaterialKind.CONTRACT_BY_PROVINCE;
    }

    private Map<String, Object> signature() {
        return new HashMap<>(Map.of(
                "agreed",
                true,
                "signatory",
                "程明",
                "signatoryOffice",
                "负责人",
                "signedOn",
                LocalDate.now(clock).toString()));
    }

    private static Map<String, Object> payment(Asked asked) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "channel",
                asked.shown("channel"),
                "payee",
                asked.shown("payee"),
                "paymentReason",
                "任务书约定的拨付条件已具备。",
                "otherFundsSeen",
                true));
        if (asked.shown("channel").equals("unitAccount")) {
            order.put("bank", "演练银行");
            order.put("accountNumber", "1023701021000123456");
        }
        return order;
    }

    private static Map<String, Object> paid(Asked asked) {
        if (asked.first(Turn.PAYMENT_REJECTED)) {
            return Map.of("payment", "rejected", "rejectReason", "账号与户名不符。");
        }
        boolean byBatch =
                asked.has(Turn.PAID_BY_BATCH) && asked.part().category().isReviewedByCity();
        return unless(
                byBatch,
                Map.of("payment", "confirmed", "voucher", "PZ-%s-%d".formatted(asked.number(), asked.visit())));
    }

    private Map<String, Object> progress(Asked asked) {
        boolean left =
                asked.has(Turn.PROGRESS_MISSED) || asked.has(Turn.PROGRESS_LATE) && !isOlder(asked, LATE_WITH_PROGRESS);
        return unless(left, Map.of("progressText", "各项任务按计划推进。"));
    }

    private boolean isOlder(Asked asked, Duration age) {
        return !clock.instant().isBefore(asked.task().since().plus(age));
    }

    private static Map<String, Object> guidance(Asked asked) {
        return Map.of(
                "progress", asked.first(Turn.PROGRESS_RETURNED) ? "returned" : "accepted", "guidanceComment", "请按期推进。");
    }

    private static Map<String, Object> recovery(Asked asked) {
        Map<String, Object> decision = new HashMap<>(Map.of("decisionReason", "绩效目标未达到。"));
        if (asked.has(Turn.DEFENCE_STATED)) {
            decision.put("defenceAnswer", "已计入核定值。");
        }
        if (asked.has(Turn.RECOVERY_WAIVED)) {
            decision.put("recoveryDecision", "waived");
        } else if (asked.has(Turn.RECOVERED_IN_PART)) {
            decision.put("recoveryDecision", "partly");
            decision.put(
                    "decidedAmount",
                    yuan(asked.shown("recoveryAmount")).multiply(HALF).doubleValue());
        } else {
            decision.put("recoveryDecision", "recover");
        }
        return decision;
    }

    private Map<String, Object> repaid(Asked asked) {
        if (asked.has(Turn.REPAID_LATE) && asked.visit() == 0 && !isOlder(asked, LATE_WITH_MONEY)) {
            return null;
        }
        BigDecimal rest = yuan(asked.shown("rest"));
        BigDecimal amount = asked.first(Turn.REPAID_IN_PARTS) ? rest.multiply(HALF) : rest;
        return Map.of(
                "receivedAmount", amount.doubleValue(),
                "receivedOn", LocalDate.now(clock).toString(),
                "payer", "演练单位",
                "voucher", "SH-%s-%d".formatted(asked.number(), asked.visit()));
    }

    /** 240,000.00元 as a figure. */
    private static BigDecimal yuan(String shown) {
        return new BigDecimal(shown.replaceAll("[^0-9.]", ""));
    }

    private static Map<String, Object> finding(Asked asked) {
        return Map.of(
                "finding", asked.first(Turn.FALSE_DISMISSED) ? "notEstablished" : "established",
                "findings", "三份合同的备案情况已核查。",
                "clause", "通知三（一）");
    }
}
