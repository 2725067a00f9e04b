package ah.patentplan.funding;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.MaterialKind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务书一览 – a contract with all its versions, as a person may see it. */
@Component
@Transactional(readOnly = true)
public class ContractOverview {

    private final Contracts contracts;
    private final ContractVersions versions;
    private final ContractChangeRules rules;
    private final Declarations declarations;
    private final Actors actors;

    ContractOverview(
            Contracts contracts,
            ContractVersions versions,
            ContractChangeRules rules,
            Declarations declarations,
            Actors actors) {
        this.contracts = contracts;
        this.versions = versions;
        this.rules = rules;
        this.declarations = declarations;
        this.actors = actors;
    }

    /**
     * 任务书 on the page of its declaration.
     *
     * @param versions newest first
     * @param awaited who is to sign now, null where nobody is
     * @param scans whether the person may read what was signed
     * @param uploads what the person may bring now
     * @param changeable whether the person may propose a change now
     */
    public record View(
            List<Party> parties,
            List<ContractVersion> versions,
            Party awaited,
            boolean scans,
            List<MaterialKind> uploads,
            boolean changeable) {}

    /** Empty where there is no contract, and for experts. */
    public Optional<View> of(String number) {
        Actor actor = actors.current();
        Declaration declaration = declarations.of(number, actor);
        return actor.is(Role.EXPERT)
                ? Optional.empty()
                : contracts.findByNumber(number).map(contract -> view(contract, declaration, actor));
    }

    private View view(Contract contract, Declaration declaration, Actor actor) {
        List<ContractVersion> all = versions.findByNumberOrderByEditionDesc(contract.number());
        Party awaited = all.get(0).next(contract.parties());
        Optional<Party> own = Party.of(actor, declaration);
        return new View(
                contract.parties(),
                all,
                awaited,
                ContractFiles.seesScans(actor, declaration),
                own.filter(party -> party == awaited)
                        .map(party -> List.of(party.scan()))
                        .orElse(List.of()),
                own.filter(party -> party != Party.CITY).isPresent()
                        && rules.hindrance(declaration).isEmpty());
    }
}
