package ah.patentplan.funding;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Approvals;
import ah.patentplan.decision.Reason;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务书签订与办结 – opens a contract, has it signed by its parties, and closes the case at the end. */
@Component
@Transactional
public class Contracting {

    private final Contracts contracts;
    private final ContractVersions versions;
    private final ContractSigning signing;
    private final Declarations declarations;
    private final Approvals approvals;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    Contracting(
            Contracts contracts,
            ContractVersions versions,
            ContractSigning signing,
            Declarations declarations,
            Approvals approvals,
            Programmes programmes,
            Ledger ledger,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.signing = signing;
        this.declarations = declarations;
        this.approvals = approvals;
        this.programmes = programmes;
        this.ledger = ledger;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The version that is to be signed: the first is made out over the approved amount, with what the declaration
     * promises. The share of the first instalment is fixed here: a later change of the policy leaves the contract alone.
     */
    public ContractVersion open(String number) {
        if (contracts.findByNumber(number).isEmpty()) {
            Declaration declaration = declarations.of(number);
            Money amount = approvals.amountOf(number);
            Money first = amount.times(programmes.of(declaration.year()).firstInstalmentShare());
            ContractVersion version = new ContractVersion(
                    number, 1, new ContractVersion.Sums(amount, first), ContractTerms.of(declaration), null);
            version.made(actors.current().id(), clock.instant());
            contracts.save(new Contract(version, Party.of(declaration.category())));
            versions.saveAndFlush(version);
        }
        return versions.open(number);
    }

    /** Keeps the text of the version that is to be signed, where it has none yet. */
    public void keepText(String number, String code, String sha256) {
        ContractVersion version = versions.open(number);
        if (version.sha256() == null) {
            version.set(code, sha256);
            String sentence = "第%d版，校验码 %s，文件 %s".formatted(version.edition(), version.shortCode(), sha256);
            acts.enter("生成任务书", number, sentence);
        }
    }

    /** 签订任务书, with the scan that the party has uploaded: the last signature commits the money. */
    public void sign(String number, Party party, ContractSignature.Signatory signatory) {
        Contract contract = contracts.of(number);
        if (contract.edition() > 0) {
            throw new Refusal("任务书 %s 已经签订".formatted(number));
        }
        ContractVersion version = signing.sign(contract, party, signatory);
        if (version.next(contract.parties()) == null) {
            version.become(ContractState.IN_FORCE);
            contract.putIntoForce(version);
            commit(declarations.of(number), contract.amount());
        }
    }

    /** 退回修改 by the province: the text is signed anew, from the unit on. */
    public void giveBack(String number, String reason) {
        ContractVersion version = versions.open(number);
        version.end(ContractState.RETURNED, Reason.of("退回理由", reason));
        versions.saveAndFlush(version);
        ContractVersion next = version.again("省局退回修改：" + version.endedBecause());
        next.made(actors.current().id(), clock.instant());
        versions.saveAndFlush(next);
        correspondence.write(declarations.of(number), "contractReturned", Map.of("reason", version.endedBecause()));
        acts.enter("退回任务书", number, "第%d版：%s".formatted(version.edition(), version.endedBecause()));
    }

    /** 项目办结: what will never be paid goes back to the budget. */
    public void close(String number) {
        Declaration declaration = declarations.of(number);
        declaration.become(DeclarationState.CLOSED);
        Money unpaid = ledger.release(declaration, "项目办结，核减未拨付资金");
        Money paid = ledger.total(BookingKind.PAYMENT, number);
        Money recovered = ledger.total(BookingKind.RECOVERY, number);
        correspondence.write(declaration, "closed", Map.of("paid", paid, "recovered", recovered));
        acts.enter("项目办结", number, "累计拨付%s，收回%s，核减%s".formatted(paid, recovered, unpaid));
    }

    private void commit(Declaration declaration, Money amount) {
        declaration.become(DeclarationState.CONTRACTED);
        ledger.book(BookingKind.COMMITMENT, declaration, declaration.number() + "-C", amount, "任务书签订，承诺立项资金");
    }
}
