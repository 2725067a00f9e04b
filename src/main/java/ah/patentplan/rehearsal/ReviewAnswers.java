package ah.patentplan.rehearsal;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.programme.Category;
import ah.patentplan.review.Panels;
import ah.patentplan.workflow.PanelCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 评审阶段的答复 – city, formal examination, panel, scores, meeting's record. */
@Component
@Profile("rehearsal")
class ReviewAnswers implements Answering {

    private static final Set<String> KEYS = Set.of(
            "reviewByCity",
            "registerPaperCopies",
            "examineFormally",
            "prepareExpertPanel",
            "enterDrawSeed",
            "witnessDraw",
            "answerInvitation",
            "scoreDeclaration",
            "confirmReviewResult",
            "approveDeparture",
            "freezeMeetingRecord");
    private static final int APPOINTED = 7;
    private static final int RECUSED = 3;

    private final Papers papers;
    private final Panels panels;
    private final PanelCases panelCases;
    private final Clock clock;
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    ReviewAnswers(Papers papers, Panels panels, PanelCases panelCases, Clock clock) {
        this.papers = papers;
        this.panels = panels;
        this.panelCases = panelCases;
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
                    case "reviewByCity" -> city(asked);
                    case "registerPaperCopies" -> paper(asked);
                    case "examineFormally" -> examination(asked);
                    case "prepareExpertPanel" -> panel(asked);
                    case "enterDrawSeed" -> Map.of("supervisorEntry", "清风徐来水波不兴" + asked.number());
                    case "witnessDraw" -> witness(asked);
                    case "answerInvitation" -> invitation(asked);
                    case "scoreDeclaration" -> score(asked);
                    case "confirmReviewResult" -> result(asked);
                    case "approveDeparture" -> departure(asked);
                    default ->
                        Map.of("meetingRecord", asked.visit() == 0 && isFirstMeeting(asked) ? "returned" : "frozen");
                });
    }

    private Map<String, Object> city(Asked asked) {
        if (asked.has(Turn.LATE)) {
            return null;
        }
        if (asked.first(Turn.RETURNED_BY_CITY)) {
            return returned(asked, "recommendation", "cityOpinion");
        }
        if (asked.has(Turn.DECLINED_BY_CITY)) {
            return Map.of("recommendation", "declined", "cityOpinion", "不在本市支持的重点方向。");
        }
        papers.bring(asked.number(), MaterialKind.CITY_OPINION);
        // a rank of its own within category and region, whoever comes first
        return Map.of(
                "recommendation", "recommended", "cityRank", 1 + asked.part().index(), "cityOpinion", "同意推荐。");
    }

    private static Map<String, Object> returned(Asked asked, String decision, String opinion) {
        List<String> sections = Options.in(asked.data(), "sectionOptions");
        return Map.of(decision, "returned", "sections", sections.subList(0, 1), opinion, "请补正后重新提交。");
    }

    private Map<String, Object> paper(Asked asked) {
        return asked.first(Turn.PAPER_RECEIVED)
                ? Map.of(
                        "paperCopies", "received",
                        "emsNumber", "EA%09dCN".formatted(asked.part().index()),
                        "receivedOn", LocalDate.now(clock).toString(),
                        "copies", Integer.valueOf(asked.shown("copiesRequired")),
                        "code", asked.shown("shortCode"))
                : Map.of("paperCopies", "none", "paperRemark", "尚在邮寄途中。");
    }

    private static Map<String, Object> examination(Asked asked) {
        if (asked.has(Turn.REFUSED)) {
            return Map.of("acceptance", "refused", "refusalClause", "通知三（二）", "examinationOpinion", "材料缺少签章。");
        }
        return asked.first(Turn.RETURNED_BY_PROVINCE) || asked.first(Turn.CORRECTION_LAPSED)
                ? returned(asked, "acceptance", "examinationOpinion")
                : Map.of("acceptance", "accepted", "examinationOpinion", "材料齐全。");
    }

    /** The key cities' panel is appointed, and too small: it is drawn then. */
    private static Map<String, Object> panel(Asked asked) {
        if (asked.visit() == 0 && isOf(asked, Category.KEY_CITY)) {
            List<String> members = Options.in(asked.data(), "memberOptions");
            return Map.of("drawMode", "appoint", "members", members.subList(0, Math.min(APPOINTED, members.size())));
        }
        return Map.of("drawMode", "draw", "organiserEntry", "黄山归来不看岳" + asked.number() + asked.visit());
    }

    private static boolean isOf(Asked asked, Category category) {
        return asked.number().contains("-" + category.code() + "-");
    }

    private static Map<String, Object> witness(Asked asked) {
        return asked.visit() == 0 && isOf(asked, Category.HIGH_VALUE_PATENT)
                ? Map.of("drawWitness", "repeated", "witnessRemark", "候选名单有变化，重新抽取。")
                : Map.of("drawWitness", "confirmed");
    }

    /** Appointed key-city experts decline, so that too few are left; elsewhere one declines and one says nothing. */
    private Map<String, Object> invitation(Asked asked) {
        int place = counts.computeIfAbsent(
                        asked.task().businessKey() + asked.task().assignee(), expert -> new AtomicInteger(next(asked)))
                .get();
        if (isOf(asked, Category.KEY_CITY) && place < APPOINTED || place == 0) {
            return Map.of("invitationAnswer", "declined", "declineReason", "时间冲突。");
        }
        return place == 1 ? null : Map.of("invitationAnswer", "accepted");
    }

    private int next(Asked asked) {
        return counts.computeIfAbsent("次" + asked.task().businessKey(), panel -> new AtomicInteger())
                .getAndIncrement();
    }

    private Map<String, Object> score(Asked asked) {
        if (asked.has(Turn.EXPERTS_RECUSED)
                && counts.computeIfAbsent("回避" + asked.number(), number -> new AtomicInteger())
                                .incrementAndGet()
                        <= RECUSED) {
            return Map.of("conflicted", true, "conflictGround", "曾任该单位兼职导师。");
        }
        return Map.of();
    }

    private Map<String, Object> result(Asked asked) {
        if (!Options.in(asked.data(), "resultOptions").contains("confirmed")) {
            return resumed(asked);
        }
        if (asked.first(Turn.RESCORED) || asked.first(Turn.RESCORING_REJECTED)) {
            return Map.of(
                    "reviewResult", "reopened",
                    "reopenedExperts", Options.in(asked.data(), "expertOptions").subList(0, 1),
                    "reopeningReason", "与其他专家分歧较大，请重新评分。");
        }
        return Map.of("reviewResult", "confirmed");
    }

    /** Too few scores: more experts are invited, and once they have accepted it goes on. */
    private Map<String, Object> resumed(Asked asked) {
        String number = asked.number();
        if (counts.putIfAbsent("补充" + number, new AtomicInteger()) == null) {
            try {
                panelCases.supplement(panels.reviewing(number).number(), number);
            } catch (Refusal later) {
                counts.remove("补充" + number);
            }
            return null;
        }
        return Map.of("reviewResult", "resumed", "reviewRemark", "专家已补充。");
    }

    /** Of the requests to move the deadline the first is rejected. */
    private static Map<String, Object> departure(Asked asked) {
        boolean rejected = asked.part() == null
                ? asked.number().endsWith("1")
                : asked.has(Turn.RESCORING_REJECTED) || asked.has(Turn.OVERRIDE_REJECTED);
        return Map.of(
                "departureApproval",
                rejected ? "rejected" : "approved",
                "departureOpinion",
                rejected ? "理由不足。" : "同意。");
    }

    private static boolean isFirstMeeting(Asked asked) {
        return asked.number().endsWith("M01");
    }
}
