package ah.patentplan.workflow;

import ah.patentplan.programme.Programmes;
import java.util.Date;
import org.springframework.stereotype.Component;

/** 受理截止时间 – of the programme of a year, for the timer in the diagrams. */
@Component
@InDiagrams
public class Deadline {

    private final Programmes programmes;

    Deadline(Programmes programmes) {
        this.programmes = programmes;
    }

    public Date of(Integer year) {
        return Date.from(programmes.of(year).deadline());
    }
}
