package ah.patentplan.workflow;

import ah.patentplan.decision.FalseMaterials;
import ah.patentplan.decision.Investigation;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 弄虚作假核查流程 – starts the process of an investigation; for the portal. */
@Component
public class InvestigationCases {

    private final FalseMaterials falseMaterials;
    private final Declarations declarations;
    private final Processes processes;
    private final ByTheHouse house;

    InvestigationCases(
            FalseMaterials falseMaterials, Declarations declarations, Processes processes, ByTheHouse house) {
        this.falseMaterials = falseMaterials;
        this.declarations = declarations;
        this.processes = processes;
        this.house = house;
    }

    /**
     * Opens an investigation of a submitted declaration; for the province only.
     *
     * @return the investigation's number: that of the declaration would make its messages ambiguous
     */
    @Transactional
    public String report(String number, String allegation) {
        Investigation investigation = falseMaterials.report(number, allegation);
        Declaration declaration = declarations.of(number);
        Map<String, Object> constants = Map.of(
                "category", declaration.category().process(),
                "region", declaration.region(),
                "unit", declaration.unit(),
                "year", declaration.year());
        house.call(() -> {
            processes.start("falseMaterials", declaration.year(), investigation.number(), constants);
            return null;
        });
        return investigation.number();
    }
}
