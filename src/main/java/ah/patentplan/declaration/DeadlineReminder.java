package ah.patentplan.declaration;

import ah.patentplan.audit.Acts;
import ah.patentplan.programme.CityDates;
import ah.patentplan.programme.Programmes;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 临近截止提醒 – a letter to whoever still has to act before the deadline: the unit, or its city [policy]. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeadlineReminder {

    private final Declarations declarations;
    private final Programmes programmes;
    private final CityDates cityDates;
    private final Correspondence letters;
    private final Acts acts;

    DeadlineReminder(
            Declarations declarations, Programmes programmes, CityDates cityDates, Correspondence letters, Acts acts) {
        this.declarations = declarations;
        this.programmes = programmes;
        this.cityDates = cityDates;
        this.letters = letters;
        this.acts = acts;
    }

    /** Writes nothing where nobody has to act any more. */
    public void remind(String number) {
        Declaration declaration = declarations.of(number);
        if (!declaration.isBeforeArrival()) {
            return;
        }
        String deadline = Correspondence.time(programmes.of(declaration.year()).deadline());
        if (declaration.state().isOpenForApplicant()) {
            letters.write(declaration, "deadlineNear", values(declaration, deadline));
        } else {
            letters.writeToCity(declaration, "cityDeadlineNear", Map.of("deadline", deadline));
        }
        acts.enter("临近截止提醒", number, declaration.state().title());
    }

    private Map<String, Object> values(Declaration declaration, String deadline) {
        boolean byCity = declaration.category().isReviewedByCity();
        String cityDate = cityDates
                .of(declaration.year(), declaration.region())
                .filter(until -> byCity)
                .map(Correspondence::time)
                .orElse("");
        return Map.of(
                "deadline",
                deadline,
                "state",
                declaration.state().title(),
                "cityDate",
                cityDate,
                "reviewedByCity",
                byCity);
    }
}
