package ah.patentplan.funding;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.KeptMaterial;
import ah.patentplan.declaration.Materials;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 签订 – one party's signature under the open version: who signed, when, and the scan of what he signed. */
@Component
class ContractSigning {

    private static final int LONGEST = 50;

    private final ContractVersions versions;
    private final Declarations declarations;
    private final Materials materials;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    ContractSigning(
            ContractVersions versions,
            Declarations declarations,
            Materials materials,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.versions = versions;
        this.declarations = declarations;
        this.materials = materials;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** Signs it, in its turn; whoever calls puts into force what all have signed. */
    @Transactional(propagation = Propagation.MANDATORY)
    ContractVersion sign(Contract contract, Party party, ContractSignature.Signatory signatory) {
        String number = contract.number();
        declarations.hold(number);
        ContractVersion version = versions.open(number);
        check(signatory, version);
        KeptMaterial scan = materials.takeScan(number, party.scan(), version.madeAt());
        version.sign(
                contract.parties(),
                party,
                new ContractSignature(
                        signatory.name().strip(),
                        signatory.office().strip(),
                        signatory.signedOn(),
                        scan.fileName(),
                        scan.sha256(),
                        actors.current().id(),
                        clock.instant()));
        acts.enter(
                "签订任务书",
                number,
                "第%d版，%s签订（%s %s），立项资金%s，扫描件 %s"
                        .formatted(
                                version.edition(),
                                party.title(),
                                signatory.office(),
                                signatory.name(),
                                version.amount(),
                                scan.sha256()));
        return version;
    }

    private void check(ContractSignature.Signatory signatory, ContractVersion version) {
        requireText("签署人", signatory.name());
        requireText("签署人职务", signatory.office());
        LocalDate made = LocalDate.ofInstant(version.madeAt(), clock.getZone());
        LocalDate day = signatory.signedOn();
        if (day == null) {
            throw new Refusal("请填写“签署日期”");
        }
        if (day.isBefore(made) || day.isAfter(LocalDate.now(clock))) {
            throw new Refusal("“签署日期”应在任务书第%d版生成之日（%s）至今天之间".formatted(version.edition(), made));
        }
    }

    private static void requireText(String field, String text) {
        if (text == null || text.isBlank()) {
            throw new Refusal("请填写“%s”".formatted(field));
        }
        if (text.strip().length() > LONGEST) {
            throw new Refusal("“%s”不得超过%d字".formatted(field, LONGEST));
        }
    }
}
