package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Preparation;
import ah.patentplan.programme.Programmes;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发布年度计划 – a programme is announced when its check finds nothing. */
@Component
@Transactional
public class ProgrammeAnnouncement {

    private final ProgrammeCheck check;
    private final Preparation preparation;
    private final Programmes programmes;

    ProgrammeAnnouncement(ProgrammeCheck check, Preparation preparation, Programmes programmes) {
        this.check = check;
        this.preparation = preparation;
        this.programmes = programmes;
    }

    /** Announces the year; refused with the first of what does not fit. */
    public void announce(int year) {
        preparation.requireOpenForChange(year);
        List<Finding> findings = check.of(year, programmes.prepared(year).release());
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            throw new Refusal("年度计划检查发现%d处问题，不能发布。第一处：%s，%s，%s"
                    .formatted(findings.size(), first.category(), first.file(), first.message()));
        }
        preparation.announce(year);
    }
}
