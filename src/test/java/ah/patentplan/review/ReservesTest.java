package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.programme.Category;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 递补专家 – whose seat goes to whom, and when a panel is strong enough. */
class ReservesTest extends InvitedPanel {

    @Test
    void theReservesAreCalledInTheOrderDrawn() {
        Panel panel = invited(10);
        answer(panel, 2, NO);
        answer(panel, 5, NO);
        accept(panel, 0, 1, 3, 4, 6);

        assertThat(call(panel)).isEqualTo(PanelStrength.RESERVES);

        assertThat(open(panel)).containsExactlyElementsOf(order(panel).subList(7, 9));
    }

    @Test
    void whoIsSilentCountsAsDeclined() {
        Panel panel = invited(10);
        accept(panel, 0, 1, 2, 3, 4, 5);
        clock.moveTo(DUE);

        assertThat(call(panel)).isEqualTo(PanelStrength.RESERVES);

        assertThat(open(panel)).containsExactly(order(panel).get(7));
        assertThat(panel.members()).doesNotContain(order(panel).get(6));
        assertThat(panel.invitations())
                .filteredOn(one -> one.expert().equals(order(panel).get(6)))
                .extracting(Invitation::state)
                .containsExactly(InvitationState.EXPIRED);
    }

    @Test
    void aReserveThatDeclinesIsFollowedByTheNext() {
        Panel panel = invited(10);
        answer(panel, 0, NO);
        accept(panel, 1, 2, 3, 4, 5, 6);
        call(panel);
        answer(panel, 7, NO);

        assertThat(call(panel)).isEqualTo(PanelStrength.RESERVES);

        assertThat(open(panel)).containsExactly(order(panel).get(8));
    }

    @Test
    void theEmptySeatOfAFieldGoesToTheNextOfThatField() {
        given.experts(10);
        jdbc.update("update expert set fields = '[\"知识产权法律\"]' where account in ('expert02', 'expert05', 'expert08')");
        Panel panel = invited("知识产权法律2");
        List<String> lawyers = order(panel).stream()
                .filter(List.of("expert02", "expert05", "expert08")::contains)
                .toList();
        List<String> invited = open(panel);
        assertThat(invited).containsAll(lawyers.subList(0, 2));

        invited.forEach(expert -> invitations.answer(panel.number(), expert, expert.equals(lawyers.get(0)) ? NO : YES));

        PanelStrength strength = call(panel);
        if (invited.contains(lawyers.get(2))) {
            assertThat(open(panel)).hasSize(1);
        } else {
            assertThat(open(panel)).containsExactly(lawyers.get(2));
        }
        assertThat(strength).isEqualTo(PanelStrength.RESERVES);
    }

    @Test
    void fiveMustBeLeftForEachDeclarationAfterWhatTheExpertsDeclare() {
        Panel panel = invited(10);
        for (int place = 0; place < 3; place++) {
            answer(panel, place, InvitationAnswer.accepting(List.of(first), "合作研究"));
        }
        accept(panel, 3, 4, 5, 6);

        assertThat(call(panel)).isEqualTo(PanelStrength.RESERVES);

        assertThat(open(panel)).containsExactly(order(panel).get(7));
        answer(panel, 7, YES);
        assertThat(call(panel)).isEqualTo(PanelStrength.SUFFICIENT);
        assertThat(panel.membersFor(first)).hasSize(5);
    }

    @Test
    void fiveOfSevenSufficeWhereNoReserveIsLeft() {
        Panel panel = invited(7);
        answer(panel, 0, NO);
        answer(panel, 1, NO);
        accept(panel, 2, 3, 4, 5, 6);

        assertThat(call(panel)).isEqualTo(PanelStrength.SUFFICIENT);

        assertThat(panel.members())
                .containsExactlyInAnyOrderElementsOf(order(panel).subList(2, 7));
        assertThat(panel.state()).isEqualTo(PanelState.APPOINTED);
    }

    @Test
    void fourOfSevenSendThePanelBackToTheProvinceWithTheReason() {
        Panel panel = invited(7);
        for (int place = 0; place < 3; place++) {
            answer(panel, place, NO);
        }
        accept(panel, 3, 4, 5, 6);

        assertThat(call(panel)).isEqualTo(PanelStrength.EXHAUSTED);

        assertThat(panel.state()).isEqualTo(PanelState.PREPARED);
        assertThat(panel.shortage()).contains(first, "只有 4 名专家");
        assertThat(candidates.of(panel))
                .filteredOn(candidate -> candidate.exclusion().equals("已谢绝本专家组的邀请"))
                .extracting(candidate -> candidate.expert().account())
                .containsExactlyInAnyOrderElementsOf(order(panel).subList(0, 3));
    }

    @Test
    void whatAnExpertDeclaredHoldsWhenThePanelIsFormedAnew() {
        Panel panel = invited(8);
        String declaring = order(panel).get(0);
        answer(panel, 0, InvitationAnswer.accepting(List.of(first), "合作研究"));
        clock.moveTo(DUE);
        assertThat(call(panel)).isEqualTo(PanelStrength.EXHAUSTED);

        Panel again = invited(panel.number(), "");

        assertThat(again.drawRecord().contradictions()).isEmpty();
        assertThat(again.drawRecord().recusals()).containsExactly(new Recusal(first, declaring, "专家自报：合作研究"));
        assertThat(again.recusedFrom(declaring)).containsExactly(first);
    }

    @Test
    void appointedExpertsHaveNoReserves() {
        given.experts(10);
        String number = formation.open(Category.UNIVERSITY_OPERATION, 2022);
        List<String> five = List.of("expert01", "expert02", "expert03", "expert04", "expert05");
        formation.prepare(number, DrawMode.APPOINT, five, "");
        formation.draw(number);
        formation.witness(number, true, "");
        invitations.invite(number);
        five.subList(0, 4).forEach(expert -> invitations.answer(number, expert, YES));
        invitations.answer(number, "expert05", NO);

        assertThat(invitations.callReserves(number)).isEqualTo(PanelStrength.EXHAUSTED);
    }

    @Test
    void aReserveWhoWasTakenOffThePoolMeanwhileIsPassedOver() {
        Panel panel = invited(10);
        answer(panel, 0, NO);
        accept(panel, 1, 2, 3, 4, 5, 6);
        jdbc.update(
                "update expert set active = false where account = ?",
                order(panel).get(7));
        entities.flush();
        entities.clear();

        call(panel);

        assertThat(invitations.invited(panel.number()))
                .containsExactly(order(panel).get(8));
    }
}
