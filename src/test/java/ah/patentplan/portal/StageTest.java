package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.declaration.DeclarationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 办理阶段 – what the line of stages says about a state. */
class StageTest {

    @Test
    void aSubmittedDeclarationWaitsAtTheCity() {
        assertThat(Stage.of(DeclarationState.SUBMITTED, DeclarationState.SUBMITTED))
                .startsWith(new Stage("填写申报书", "done"), new Stage("市局初审", "now"), new Stage("形式审查", "ahead"));
    }

    @Test
    void aRefusedDeclarationEndsAtTheFormalExamination() {
        assertThat(Stage.of(DeclarationState.REFUSED, DeclarationState.REFUSED))
                .contains(new Stage("形式审查", "ended"))
                .noneMatch(stage -> stage.standing().equals("now"));
    }

    @Test
    void aClosedProjectHasEveryStageBehindIt() {
        assertThat(Stage.of(DeclarationState.CLOSED, DeclarationState.CLOSED))
                .allMatch(stage -> stage.standing().equals("done"));
    }

    @Test
    void aRevokedProjectEndsWhereItStood() {
        assertThat(Stage.of(DeclarationState.REVOKED, DeclarationState.CONTRACTED))
                .contains(new Stage("签订任务书", "done"), new Stage("项目实施", "ended"), new Stage("发放或收回资金", "ahead"));
        assertThat(Stage.of(DeclarationState.REVOKED, DeclarationState.CLOSED)).contains(new Stage("发放或收回资金", "ended"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
    void everyOtherStateStandsAtExactlyOneStage(DeclarationState state) {
        assertThat(Stage.of(state, state))
                .filteredOn(stage ->
                        stage.standing().equals("now") || stage.standing().equals("ended"))
                .hasSize(1);
    }
}
