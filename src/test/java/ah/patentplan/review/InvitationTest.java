package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.declaration.Declaration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 邀请专家 – who is asked, what an answer may say and until when, and what it brings about. */
class InvitationTest extends InvitedPanel {

    @Test
    void whoWasDrawnIsInvitedAndTheReservesAreNot() {
        Panel panel = invited(10);
        assertThat(open(panel)).containsExactlyInAnyOrderElementsOf(order(panel).subList(0, 7));
        assertThat(invitations.dueAt(panel.number())).isEqualTo(DUE);
    }

    @Test
    void anAnswerIsTakenUntilTheLastInstantAndNoLater() {
        Panel panel = invited(10);
        clock.moveTo(DUE.minusMillis(1));
        answer(panel, 0, YES);
        clock.moveTo(DUE);
        refuses(panel, order(panel).get(1), YES, "已过答复期限，视为谢绝");
    }

    @Test
    void anAnswerIsGivenOnce() {
        Panel panel = invited(10);
        answer(panel, 0, NO);
        refuses(panel, order(panel).get(0), YES, "您对本次邀请的答复为“已谢绝”，不能再次答复");
        entities.flush();
        assertThatThrownBy(() -> jdbc.update("update invitation set state = 'ACCEPTED'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void whoWasNotInvitedAnswersNothing() {
        Panel panel = invited(10);
        refuses(panel, order(panel).get(7), YES, "您没有收到专家组");
    }

    @Test
    void whoeverDeclinesSaysWhy() {
        Panel panel = invited(10);
        refuses(panel, order(panel).get(0), InvitationAnswer.declining(""), "请填写“谢绝理由”");
    }

    @Test
    void aConflictDeclaredAtTheInvitationRecusesFromThatOneAndLeavesTheOthers() {
        Panel panel = invited(10);
        answer(panel, 0, InvitationAnswer.accepting(List.of(first), "曾任该校兼职教授"));
        accept(panel, 1, 2, 3, 4, 5, 6);

        assertThat(call(panel)).isEqualTo(PanelStrength.SUFFICIENT);

        assertThat(panel.membersFor(first))
                .hasSize(6)
                .doesNotContain(order(panel).get(0));
        assertThat(panel.membersFor(second)).hasSize(7);
        entities.flush();
        assertThat(jdbc.queryForList("select ground from recusal", String.class))
                .containsExactly("专家自报：曾任该校兼职教授");
    }

    @Test
    void onlyWhatIsShownCanBeTickedAndNotAllOfIt() {
        given.adviser("insider", 1);
        Panel panel = invited(6);
        assertThat(candidates.shownTo("insider", panel))
                .extracting(Declaration::number)
                .containsExactly(second);
        refuses(panel, "insider", InvitationAnswer.accepting(List.of(first), "曾任顾问"), "只能从所列项目中勾选");
        refuses(panel, "insider", InvitationAnswer.accepting(List.of(second), "曾任顾问"), "全部项目均须回避的，请谢绝邀请");
        refuses(panel, "expert01", InvitationAnswer.accepting(List.of(first), ""), "应填写“回避理由”");
        refuses(panel, "expert01", InvitationAnswer.accepting(List.of(), "合作研究"), "未勾选的不填");
    }

    @Test
    void whoDeclinedReadsNothing() {
        Panel panel = invited(8);
        answer(panel, 0, NO);
        accept(panel, 1, 2, 3, 4, 5, 6);
        call(panel);
        accept(panel, 7);
        call(panel);
        formation.appoint(panel.number(), first);
        entities.flush();

        assertThat(jdbc.queryForList("select account from declaration_reader", String.class))
                .containsExactlyInAnyOrderElementsOf(order(panel).subList(1, 8));
    }
}
