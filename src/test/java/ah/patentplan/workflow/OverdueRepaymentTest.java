package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.declaration.DeclarationState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 逾期缴回 – the clock passes the last day for repayment, and goes on. */
class OverdueRepaymentTest extends EndedCase {

    @Autowired
    private TimeTravel travel;

    @Test
    void whoPaysLateIsPursuedThreeTimesAndListedUntilAllIsThere() {
        String number = evaluatedBadly();
        project.fires(number, "defencePeriodEnded");
        decideToRecover(number);
        LocalDate lastDay = LocalDate.now().plusDays(15);

        moveTo(lastDay);
        assertThat(pursuits(number)).isEmpty();
        moveTo(lastDay.plusDays(1));
        assertThat(pursuits(number)).containsExactly("repaymentOverdue");
        course.complete("finance", number, "confirmRecovery", repayment(10, "V-1"));
        moveTo(lastDay.plusDays(16));
        assertThat(pursuits(number)).hasSize(5).contains("repaymentEscalated");
        assertThat(listings.standing(lastDay.plusDays(16))).isEmpty();
        moveTo(lastDay.plusDays(31));
        assertThat(listings.standing(lastDay.plusDays(31))).hasSize(1);
        moveTo(lastDay.plusDays(100));
        assertThat(pursuits(number)).filteredOn("repaymentOverdue"::equals).hasSize(3);
        assertThat(jobsOf(number)).isEmpty();

        course.complete("finance", number, "confirmRecovery", repayment(26, "V-2"));
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.CLOSED);
        assertThat(listings.standing(lastDay.plusDays(101))).isEmpty();
        assertBalances(number, 0, 0, 0, 36);
    }

    private void moveTo(LocalDate day) {
        course.as("admin", () -> {
            travel.moveTo(day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
            return null;
        });
    }

    private List<String> pursuits(String number) {
        return letterKinds(number).stream()
                .filter(kind ->
                        List.of("repaymentOverdue", "repaymentEscalated").contains(kind))
                .toList();
    }
}
