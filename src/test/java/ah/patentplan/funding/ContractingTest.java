package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.programme.Money;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** 签订任务书 – who signs, in which order, with what, and what a version keeps. */
class ContractingTest extends ApprovedProject {

    @Autowired
    private ContractVersions versions;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ContractLapse lapse;

    @Autowired
    private ContractPromises promises;

    @Test
    void theLastSignatureCommitsTheWholeAmount() {
        sign(Party.APPLICANT);
        sign(Party.CITY);
        assertThat(balance(Account.COMMITTED)).isEqualTo(Money.ZERO);
        assertThat(contracts.of(number).edition()).isZero();

        sign(Party.PROVINCE);

        assertThat(balance(Account.COMMITTED)).isEqualTo(APPROVED);
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.CONTRACTED);
        assertThat(contracts.of(number).edition()).isOne();
        checkAsAtCommit();
    }

    @Test
    void theProvinceCannotSignBeforeTheCity() {
        sign(Party.APPLICANT);

        assertThatThrownBy(() -> sign(Party.PROVINCE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能由省局签订");
    }

    @Test
    void whatAllHaveSignedIsNotSignedAgain() {
        sign();

        assertThatThrownBy(() -> sign(Party.PROVINCE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经签订");
    }

    @Test
    void aContractIsMadeOutOnce() {
        assertThat(contracting.open(number)).isSameAs(contracting.open(number));
    }

    @Test
    void nobodySignsWithoutAScan() {
        when(materials.takeScan(anyString(), any(), any())).thenThrow(new Refusal("请先上传"));

        assertThatThrownBy(() -> sign(Party.APPLICANT)).isInstanceOf(Refusal.class);

        assertThat(versions.open(number).signatures()).isEmpty();
    }

    @Test
    void thePartyBringsItsOwnScanOfThisVersion() {
        sign();

        verify(materials)
                .takeScan(
                        eq(number),
                        eq(MaterialKind.CONTRACT_BY_CITY),
                        eq(versions.present(number).madeAt()));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01", "2024-01-03"})
    void aDayBeforeTheTextWasMadeOrAfterTodayIsRefused(LocalDate day) {
        assertThatThrownBy(() ->
                        contracting.sign(number, Party.APPLICANT, new ContractSignature.Signatory("程明", "法定代表人", day)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("签署日期");
    }

    @ParameterizedTest
    @CsvSource({"' ',法定代表人,签署人", "程明,'',签署人职务"})
    void whoSignedIsNamedWithTheOffice(String name, String office, String field) {
        assertThatThrownBy(() -> contracting.sign(
                        number,
                        Party.APPLICANT,
                        new ContractSignature.Signatory(name, office, LocalDate.of(2024, 1, 2))))
                .isInstanceOf(Refusal.class)
                .hasMessage("请填写“%s”".formatted(field));
    }

    @Test
    void whatTheProvinceReturnsIsSignedAnewFromTheUnitOn() {
        sign(Party.APPLICANT);
        sign(Party.CITY);

        contracting.giveBack(number, "盖章不清");

        assertThat(versions.findByNumberOrderByEditionDesc(number))
                .extracting(ContractVersion::edition, ContractVersion::state)
                .containsExactly(tuple(2, ContractState.OPEN), tuple(1, ContractState.RETURNED));
        assertThat(letterBody("contractReturned")).contains("盖章不清");
        assertThatThrownBy(() -> sign(Party.PROVINCE)).isInstanceOf(Refusal.class);
        sign();
        assertThat(contracts.of(number).edition()).isEqualTo(2);
        assertThat(balance(Account.COMMITTED)).isEqualTo(APPROVED);
        checkAsAtCommit();
    }

    @Test
    void aReturnNeedsAReason() {
        assertThatThrownBy(() -> contracting.giveBack(number, " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("退回理由");
    }

    @Test
    void theDatabaseKeepsWhatAVersionSays() {
        sign();
        readAnew();

        assertThatThrownBy(() -> jdbc.update("update contract_version set amount = 1 where number = ?", number))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stands");
    }

    @Test
    void aTextThatWaitsForSignaturesEndsWithItsProject() {
        lapse.lapse(number, "项目已终止");

        assertThat(versions.present(number).state()).isEqualTo(ContractState.LAPSED);
        assertThatThrownBy(() -> sign(Party.APPLICANT)).isInstanceOf(Refusal.class);
    }

    @Test
    void promisesAreThoseOfTheDeclarationUntilAContractIsInForce() {
        assertThat(promises.of(number))
                .isEqualTo(Map.of(
                        "validInventionPatents",
                        20,
                        "benefitedSmes",
                        20,
                        "openLicenceDeals",
                        30,
                        "operationCentreRunning",
                        true));
        sign();
        jdbc.update(
                "update declaration set answers = '{\"targets\": {\"validInventionPatents\": 1}}' where number = ?",
                number);
        readAnew();

        assertThat(promises.of(number)).containsEntry("validInventionPatents", 20);
    }
}
