package ah.patentplan.funding;

import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.Promises;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 任务书承诺值 – the promises of the contract in force, by which the evaluation measures. */
@Component
public class ContractPromises implements Promises {

    private final ContractVersions versions;
    private final ContractLapse lapse;
    private final Declarations declarations;

    ContractPromises(ContractVersions versions, ContractLapse lapse, Declarations declarations) {
        this.versions = versions;
        this.lapse = lapse;
        this.declarations = declarations;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String number) {
        return versions.findByNumberAndState(number, ContractState.IN_FORCE)
                .map(version -> version.terms().promises())
                .orElseGet(() -> ContractTerms.promised(declarations.of(number)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String number) {
        lapse.lapse(number, "绩效已报送");
    }
}
