package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.programme.Category;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 补充专家 – seven score two declarations, more were drawn behind them; some recuse themselves from the first. */
@Import({PanelFormation.class, InvitationCourse.class, Scoring.class})
class SupplementTest extends InvitedPanel {

    private static final Instant LATER = Instant.parse("2022-10-13T02:00:00Z");

    @Autowired
    private Scoring scoring;

    @Test
    void theNextReserveInTheOrderDrawnIsAskedForThatDeclarationOnly() {
        Panel panel = scoringWithout(3, appointed(10));

        supplement(panel);

        String next = order(panel).get(7);
        assertThat(open(panel)).containsExactly(next);
        assertThat(invitations.dueAt(panel.number())).isEqualTo(DUE);
        assertThat(candidates.shownTo(next, panel))
                .extracting(Declaration::number)
                .containsExactly(first);
        entities.flush();
        assertThat(jdbc.queryForList("select number || ground from recusal where expert = ?", String.class, next))
                .containsExactly(second + "仅补评 " + first);
        assertThat(acts("补充专家")).singleElement().asString().contains(first, next);
    }

    @Test
    void asManyAreAskedAsAreLacking() {
        Panel panel = scoringWithout(4, appointed(10));
        supplement(panel);
        assertThat(open(panel)).containsExactlyElementsOf(order(panel).subList(7, 9));
    }

    @Test
    void whoHasNotAcceptedDoesNotCount() {
        Panel panel = scoringWithout(3, appointed(10));
        supplement(panel);
        assertThat(panel.membersFor(first)).hasSize(4);
        assertThat(candidates.lacking(panel, first)).isOne();
        assertThat(scoring.missing(first)).doesNotContain(order(panel).get(7));
        assertThat(panel.loadOf(order(panel).get(7)))
                .as("held against other panels")
                .isOne();
        assertThat(readers(first)).doesNotContain(order(panel).get(7));
    }

    @Test
    void whoAcceptsReadsAndScoresThatOneAndTheOtherStaysAsItIs() {
        Panel panel = scoringWithout(3, appointed(10));
        clock.moveTo(LATER);
        supplement(panel);
        accept(panel, 7);

        assertThat(call(panel)).isEqualTo(PanelStrength.SUFFICIENT);
        assertThat(formation.appoint(panel.number(), first)).as("told again").isFalse();
        assertThat(formation.appoint(panel.number(), second)).as("told again").isFalse();

        String joined = order(panel).get(7);
        assertThat(panel.state()).isEqualTo(PanelState.APPOINTED);
        assertThat(panel.membersFor(first))
                .containsExactlyInAnyOrderElementsOf(order(panel).subList(3, 8));
        assertThat(scoring.missing(first)).contains(joined);
        assertThat(panel.appointedAt(first, joined)).contains(LATER);
        assertThat(panel.appointedAt(first, order(panel).get(3)))
                .hasValueSatisfying(told -> assertThat(told).isBefore(LATER));
        assertThat(readers(first))
                .containsExactlyInAnyOrderElementsOf(order(panel).subList(3, 8));
        assertThat(panel.membersFor(second))
                .containsExactlyInAnyOrderElementsOf(order(panel).subList(0, 7));
        assertThat(readers(second))
                .containsExactlyInAnyOrderElementsOf(order(panel).subList(0, 7));
        assertThat(acts("补充专家参加评审")).hasSize(1);
    }

    @Test
    void whoDeclinesOrIsSilentIsFollowedByTheNext() {
        Panel panel = scoringWithout(3, appointed(10));
        supplement(panel);
        answer(panel, 7, NO);
        assertThat(call(panel)).isEqualTo(PanelStrength.RESERVES);
        assertThat(open(panel)).containsExactly(order(panel).get(8));

        clock.moveTo(DUE);
        assertThat(call(panel)).isEqualTo(PanelStrength.RESERVES);
        assertThat(open(panel)).containsExactly(order(panel).get(9));
    }

    @Test
    void whereNobodyIsLeftThePanelStaysAppointedAndTheShortageIsNoted() {
        Panel panel = scoringWithout(3, appointed(8));
        supplement(panel);
        answer(panel, 7, NO);

        assertThat(call(panel)).isEqualTo(PanelStrength.SUFFICIENT);

        assertThat(panel.state()).isEqualTo(PanelState.APPOINTED);
        assertThat(panel.members())
                .containsExactlyInAnyOrderElementsOf(order(panel).subList(0, 7));
        assertThat(panel.membersFor(first)).as("the recusals stand").hasSize(4);
        assertThat(acts("补充专家结束")).singleElement().asString().contains("4 名专家，仍缺 1 名");
        refuses(panel, first, "没有可以评审申报 " + first + " 的候补专家", "省级另行决定", "取消申报");
    }

    @Test
    void aReserveWhoMayNotScoreItOrLeftThePoolIsPassedOver() {
        Panel panel = scoringWithout(3, appointed(10));
        jdbc.update(
                "update expert set unit_name = '大学1' where account = ?",
                order(panel).get(7));
        jdbc.update(
                "update expert set active = false where account = ?",
                order(panel).get(8));
        entities.clear();

        invitations.supplement(panel.number(), first);

        assertThat(open(panel)).containsExactly(order(panel).get(9));
    }

    @Test
    void fiveAreEnoughAndNobodyIsAsked() {
        Panel panel = scoringWithout(2, appointed(10));
        assertThat(candidates.lacking(panel, first)).isZero();
        refuses(panel, first, "不缺评审专家", "5 名");
    }

    @Test
    void nobodyIsAskedForWhatIsNotBeingScored() {
        Panel panel = scoringWithout(3, appointed(10));
        refuses(panel, "2022-UO-0099", "不由专家组 " + panel.number() + " 评审");
        jdbc.update("update declaration set state = 'REVIEWED' where number = ?", first);
        entities.clear();
        refuses(panel, first, "不在评审中");
        assertThat(formation.appoint(panel.number(), first)).isFalse();
        assertThat(acts("不再通知专家组")).as("it was told and has been reviewed").isEmpty();
    }

    @Test
    void nobodyIsAskedTwiceAtTheSameTime() {
        Panel panel = scoringWithout(3, appointed(10));
        supplement(panel);
        refuses(panel, first, "还有待答复的邀请");
    }

    @Test
    void aPanelThatIsBeingFormedIsNotSupplemented() {
        refuses(invited(10), first, "目前为“邀请专家”");
    }

    @Test
    void aPanelAppointedDirectlyHasNoReserves() {
        given.experts(10);
        String number = formation.open(Category.UNIVERSITY_OPERATION, 2022);
        List<String> five = List.of("expert01", "expert02", "expert03", "expert04", "expert05");
        formation.prepare(number, DrawMode.APPOINT, five, "");
        formation.draw(number);
        formation.witness(number, true, "");
        invitations.invite(number);
        five.forEach(expert -> invitations.answer(number, expert, YES));
        invitations.callReserves(number);
        formation.appoint(number, first);
        scoring.recuse(first, "expert01", "曾任该校兼职导师");

        refuses(panels.of(number), first, "直接指定，没有候补专家", "省级另行决定");
    }

    /** Seven have accepted and were given both declarations. */
    private Panel appointed(int experts) {
        Panel panel = invited(experts);
        accept(panel, 0, 1, 2, 3, 4, 5, 6);
        assertThat(call(panel)).isEqualTo(PanelStrength.SUFFICIENT);
        formation.appoint(panel.number(), first);
        formation.appoint(panel.number(), second);
        return panel;
    }

    /** So many of them recuse themselves from the first one. */
    private Panel scoringWithout(int recused, Panel panel) {
        order(panel).subList(0, recused).forEach(expert -> scoring.recuse(first, expert, "曾任该校兼职导师"));
        entities.flush();
        entities.clear();
        return panels.of(panel.number());
    }

    private void supplement(Panel panel) {
        invitations.supplement(panel.number(), first);
    }

    private void refuses(Panel panel, String declaration, String... sentences) {
        assertThatThrownBy(() -> invitations.supplement(panel.number(), declaration))
                .isInstanceOf(Refusal.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(sentences));
    }

    private List<String> readers(String number) {
        entities.flush();
        return jdbc.queryForList("select account from declaration_reader where number = ?", String.class, number);
    }

    private List<String> acts(String name) {
        entities.flush();
        return jdbc.queryForList("select detail from act where act = ?", String.class, name);
    }
}
