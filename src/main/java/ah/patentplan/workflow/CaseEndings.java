package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.decision.Cancellation;
import ah.patentplan.decision.Withdrawal;
import ah.patentplan.funding.GivingUp;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 案件终止 – withdraws, cancels and gives up declarations and ends their cases; for the portal. */
@Component
@Transactional
public class CaseEndings {

    private final Withdrawal withdrawal;
    private final Cancellation cancellation;
    private final GivingUp givingUp;
    private final Processes processes;
    private final ByTheHouse house;

    CaseEndings(
            Withdrawal withdrawal,
            Cancellation cancellation,
            GivingUp givingUp,
            Processes processes,
            ByTheHouse house) {
        this.withdrawal = withdrawal;
        this.cancellation = cancellation;
        this.givingUp = givingUp;
        this.processes = processes;
        this.house = house;
    }

    /** 撤回申报 by the unit logged in, from draft until the meeting's decision is carried out. */
    public void withdraw(String number, String reason) {
        withdrawal.request(number, reason);
        tell("declarationWithdrawn", number);
    }

    /** 取消申报 by the province, from submission until the contract is signed. */
    public void cancel(String number, String reason) {
        cancellation.decide(number, reason);
        tell("declarationCancelled", number);
    }

    /** 放弃立项 by the unit logged in, from publicity until the first payment is requested. */
    public void giveUp(String number, String reason) {
        givingUp.request(number, reason);
        tell("approvalGivenUp", number);
    }

    private void tell(String message, String number) {
        house.call(() -> {
            if (!processes.isAwaited(message, number)) {
                throw new Refusal("申报 " + number + " 的流程版本不支持此操作，请联系管理员");
            }
            processes.correlate(message, number, Map.of());
            return null;
        });
    }
}
