package ah.patentplan.funding;

import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.declaration.MaterialPeriod;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 陈述申辩期 – files belong to the unit's statement from the notice until it is handed in or the period ends. */
@Component
class DefencePeriod implements MaterialPeriod {

    private final Recoveries recoveries;
    private final Clock clock;

    DefencePeriod(Recoveries recoveries, Clock clock) {
        this.recoveries = recoveries;
        this.clock = clock;
    }

    @Override
    public MaterialKind kind() {
        return MaterialKind.DEFENCE_EVIDENCE;
    }

    @Override
    public boolean isOpen(String number) {
        return recoveries
                .findCurrent(number)
                .filter(recovery -> recovery.isOpenForDefence(LocalDate.now(clock)))
                .isPresent();
    }
}
