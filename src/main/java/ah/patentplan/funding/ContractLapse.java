package ah.patentplan.funding;

import ah.patentplan.audit.Acts;
import ah.patentplan.decision.DeclarationEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 任务书未生效 – a version that waits for signatures in vain, for its project has ended or its performance is reported. */
@Component
public class ContractLapse {

    private final ContractVersions versions;
    private final ApplicationEventPublisher events;
    private final Acts acts;

    ContractLapse(ContractVersions versions, ApplicationEventPublisher events, Acts acts) {
        this.versions = versions;
        this.events = events;
        this.acts = acts;
    }

    /** Ends the open version, where there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(String number, String because) {
        versions.findByNumberAndState(number, ContractState.OPEN).ifPresent(version -> {
            version.end(ContractState.LAPSED, because);
            acts.enter("任务书未生效", number, "第%d版：%s".formatted(version.edition(), because));
            events.publishEvent(new ContractChangeEnded(version.businessKey()));
        });
    }

    @EventListener
    void lapse(DeclarationEnded ended) {
        lapse(ended.number(), "项目已终止");
    }
}
