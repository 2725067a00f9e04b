package ah.patentplan.review;

import java.util.List;

/**
 * 邀请答复 – what an invited expert answers.
 *
 * @param reason why it declines, else empty
 * @param recusedFrom declarations that it must stay out of, where it accepts
 * @param ground why, empty without such declarations
 */
public record InvitationAnswer(boolean accepted, String reason, List<String> recusedFrom, String ground) {

    public static InvitationAnswer accepting(List<String> recusedFrom, String ground) {
        return new InvitationAnswer(true, "", recusedFrom, ground);
    }

    public static InvitationAnswer declining(String reason) {
        return new InvitationAnswer(false, reason, List.of(), "");
    }
}
