package ah.patentplan.workflow;

import ah.patentplan.decision.Objection;
import ah.patentplan.decision.ObjectionEvidence;
import ah.patentplan.decision.ObjectionFiling;
import ah.patentplan.decision.ObjectionLapsed;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 异议流程 – files objections and starts their handling, within the case during its publicity, else alone; for the portal. */
@Component
public class ObjectionCases {

    private static final String FILED = "objectionFiled";
    private static final String LAPSED = "objectionLapsed";

    private final ObjectionFiling filing;
    private final ObjectionEvidence evidence;
    private final Declarations declarations;
    private final Processes processes;
    private final TransactionTemplate transaction;
    private final ByTheHouse house;

    ObjectionCases(
            ObjectionFiling filing,
            ObjectionEvidence evidence,
            Declarations declarations,
            Processes processes,
            TransactionTemplate transaction,
            ByTheHouse house) {
        this.filing = filing;
        this.evidence = evidence;
        this.declarations = declarations;
        this.processes = processes;
        this.transaction = transaction;
        this.house = house;
    }

    /** 提出异议 by anybody during the publicity; the files are looked into before anything is held. */
    public ObjectionFiling.Receipt file(
            String number, Objection.Filing objection, List<ObjectionEvidence.Attachment> attachments) {
        filing.admit(number, objection);
        List<ObjectionEvidence.Checked> files = evidence.check(attachments);
        return transaction.execute(status -> {
            ObjectionFiling.Receipt receipt = filing.file(number, objection, files);
            start(number, receipt.number());
            return receipt;
        });
    }

    /** 登记书面异议 by the province; answers the objection's number. */
    public String enter(String number, Objection.Filing objection) {
        return transaction.execute(status -> {
            String own = filing.enter(number, objection);
            start(number, own);
            return own;
        });
    }

    private void start(String number, String objection) {
        house.call(() -> {
            if (processes.isAwaited(FILED, number)) {
                processes.trigger(FILED, number, Map.of("objection", objection));
            } else {
                // the approval stands already: its own number keeps the messages of the case apart
                processes.start("objection", declarations.of(number).year(), objection, constants(number, objection));
            }
            return null;
        });
    }

    private Map<String, Object> constants(String number, String objection) {
        Declaration declaration = declarations.of(number);
        return Map.of(
                "category", declaration.category().process(),
                "region", declaration.region(),
                "unit", declaration.unit(),
                "year", declaration.year(),
                "objection", objection);
    }

    /** One that was handled within its case ended with it. */
    @EventListener
    void end(ObjectionLapsed lapsed) {
        if (processes.isAwaited(LAPSED, lapsed.number())) {
            processes.correlate(LAPSED, lapsed.number(), Map.of());
        }
    }
}
