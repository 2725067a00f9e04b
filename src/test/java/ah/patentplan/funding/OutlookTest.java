package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.funding.Outlook.Sums;
import ah.patentplan.performance.Grant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 资金前景 – the sums of a trial are those that are ordered and claimed later. */
@Import(Outlook.class)
class OutlookTest extends ApprovedProject {

    @Autowired
    private Outlook outlook;

    @Test
    void beforeAnythingIsPaidItReckonsWithTheFirstInstalmentOfTheContract() {
        assertThat(sums("reduced", "0.5", "0")).isEqualTo(new Sums(APPROVED, wan(36), wan(12), wan(0)));
        assertThat(sums("recovery", "0", "1")).isEqualTo(new Sums(APPROVED, wan(36), wan(0), wan(36)));
    }

    @Test
    void theFollowUpIsWhatIsOrderedLater() {
        pay();
        evaluate("reduced", "0.5", "0");

        assertThat(sums("reduced", "0.5", "0").followUp())
                .isEqualTo(payments.amountOf(number, Instalment.FOLLOW_UP))
                .isEqualTo(wan(12));
    }

    @Test
    void theRecoveryIsTheShareOfWhatWasPaid() {
        pay();

        assertThat(sums("recovery", "0", "0.5").recovery()).isEqualTo(wan(18));
    }

    @Test
    void withoutContractAndApprovalThereIsNoSum() {
        String accepted = given.declaration(9_001, DeclarationState.ACCEPTED);

        assertThat(outlook.of(declarations.of(accepted), grant("release", "1", "0")))
                .isEmpty();
    }

    private Sums sums(String consequence, String followUpShare, String recoveryShare) {
        return outlook.of(declarations.of(number), grant(consequence, followUpShare, recoveryShare))
                .orElseThrow();
    }

    private static Grant grant(String consequence, String followUpShare, String recoveryShare) {
        return Grant.of(Map.of(
                "grade", "中",
                "consequence", consequence,
                "followUpShare", followUpShare,
                "recoveryShare", recoveryShare));
    }
}
