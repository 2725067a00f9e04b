package ah.patentplan.funding;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Reason;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Money;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务书变更 – a new version of a contract in force, which counts when all parties have signed it, and never if one refuses. */
@Component
@Transactional
public class ContractChanges {

    private final Contracts contracts;
    private final ContractVersions versions;
    private final ContractSigning signing;
    private final ContractChangeRules rules;
    private final Declarations declarations;
    private final Ledger ledger;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    ContractChanges(
            Contracts contracts,
            ContractVersions versions,
            ContractSigning signing,
            ContractChangeRules rules,
            Declarations declarations,
            Ledger ledger,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.signing = signing;
        this.rules = rules;
        this.declarations = declarations;
        this.ledger = ledger;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** 变更内容 – all that the new version says, and why. */
    public record Proposal(ContractTerms terms, Money amount, Money firstInstalment, String reason) {}

    /** The version in force, for whoever may propose another one now: the unit or the province. */
    @Transactional(readOnly = true)
    public ContractVersion changeable(String number) {
        Actor actor = actors.current();
        Declaration declaration = declarations.of(number, actor);
        if (Party.of(actor, declaration).filter(party -> party != Party.CITY).isEmpty()) {
            throw new Refusal("任务书变更由承担单位或省局提出");
        }
        rules.requireChangeable(declaration);
        return versions.findByNumberAndState(number, ContractState.IN_FORCE)
                .orElseThrow(() -> new Refusal("任务书 " + number + " 尚未生效"));
    }

    /** 提出变更; its process is to be started in the same transaction. */
    public ContractVersion propose(String number, Proposal proposal) {
        declarations.hold(number);
        ContractVersion inForce = changeable(number);
        rules.requireAllowed(declarations.of(number), inForce, proposal);
        int last = versions.findByNumberOrderByEditionDesc(number).get(0).edition();
        ContractVersion version = new ContractVersion(
                number,
                last + 1,
                new ContractVersion.Sums(proposal.amount(), proposal.firstInstalment()),
                proposal.terms(),
                Reason.of("变更理由", proposal.reason()));
        version.made(actors.current().id(), clock.instant());
        versions.saveAndFlush(version);
        acts.enter("提出任务书变更", number, "第%d版：%s".formatted(version.edition(), version.reason()));
        return version;
    }

    /** Whose signature is awaited under the open version of a contract; empty where none is. */
    @Transactional(readOnly = true)
    public Optional<Party> awaited(String number) {
        return versions.findByNumberAndState(number, ContractState.OPEN)
                .map(version -> version.next(contracts.of(number).parties()));
    }

    /** The group whose members are to sign now. */
    @Transactional(readOnly = true)
    public String signers(String number) {
        return awaited(number).orElseThrow().group(declarations.of(number));
    }

    /**
     * 签订变更 by the party whose turn it is, with the scan that it has uploaded: the last signature puts it into force.
     *
     * @return whether it is in force
     */
    public boolean sign(String number, ContractSignature.Signatory signatory) {
        Contract contract = contracts.of(number);
        Party party = awaited(number).orElseThrow(() -> new Refusal("任务书 " + number + " 没有待签订的变更"));
        ContractVersion version = signing.sign(contract, party, signatory);
        boolean complete = version.next(contract.parties()) == null;
        if (complete) {
            putIntoForce(contract, version);
        }
        return complete;
    }

    /** 不同意变更 by the party whose turn it is: the version in force stays. */
    public void refuse(String number, String reason) {
        ContractVersion version = versions.open(number);
        Party party = awaited(number).orElseThrow();
        version.end(ContractState.LAPSED, party.title() + "不同意：" + Reason.of("不同意的理由", reason));
        tell(number, "contractChangeRefused", Map.of("edition", version.edition(), "reason", version.endedBecause()));
        acts.enter("不同意任务书变更", number, "第%d版，%s".formatted(version.edition(), version.endedBecause()));
    }

    private void putIntoForce(Contract contract, ContractVersion version) {
        String number = contract.number();
        Declaration declaration = declarations.of(number);
        rules.requireStillAllowed(declaration, contract, version);
        ContractVersion before =
                versions.findByNumberAndState(number, ContractState.IN_FORCE).orElseThrow();
        before.become(ContractState.REPLACED);
        versions.saveAndFlush(before);
        version.become(ContractState.IN_FORCE);
        contract.putIntoForce(version);
        release(declaration, version, before.amount().minus(version.amount()));
        tell(
                number,
                "contractChanged",
                Map.of("edition", version.edition(), "reason", version.reason(), "amount", version.amount()));
        acts.enter("任务书变更生效", number, "第%d版，立项资金%s".formatted(version.edition(), version.amount()));
    }

    /** What the new version needs no longer goes back to the budget. */
    private void release(Declaration declaration, ContractVersion version, Money difference) {
        if (difference.isPositive()) {
            String key = "%s-R%d".formatted(version.number(), version.edition());
            ledger.book(BookingKind.RELEASE_OF_COMMITMENT, declaration, key, difference, "任务书变更，核减立项资金");
        }
    }

    private void tell(String number, String letter, Map<String, ?> values) {
        Declaration declaration = declarations.of(number);
        correspondence.write(declaration, letter, values);
        if (declaration.category().isReviewedByCity()) {
            correspondence.writeToCity(declaration, letter, values);
        }
        correspondence.writeToProvince(declaration, letter, values);
    }
}
