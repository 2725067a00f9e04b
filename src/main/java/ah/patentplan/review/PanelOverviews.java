package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declarations;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专家组情况 – what a panel reviews, and who was invited and answered what. */
@Component
@Transactional(readOnly = true)
public class PanelOverviews {

    private final Panels panels;
    private final PanelCandidates candidates;
    private final Experts experts;
    private final Declarations declarations;
    private final Actors actors;

    PanelOverviews(
            Panels panels, PanelCandidates candidates, Experts experts, Declarations declarations, Actors actors) {
        this.panels = panels;
        this.candidates = candidates;
        this.experts = experts;
        this.declarations = declarations;
        this.actors = actors;
    }

    /** 专家组情况. */
    public record Overview(Panel panel, List<Reviewed> declarations, List<Asked> invitations) {}

    /**
     * 评审项目.
     *
     * @param experts how many sit on the panel and are not recused from it
     * @param lacking how many more it needs, where too few are left while it is being scored
     */
    public record Reviewed(String number, String unitName, int experts, int lacking) {}

    /** 受邀专家. */
    public record Asked(Expert expert, Invitation invitation) {}

    /** Refused for everybody but province, supervisor and auditor. */
    public Overview of(String number) {
        actors.current().require(Role.PROVINCE_OFFICE, Role.SUPERVISOR, Role.AUDITOR);
        Panel panel = panels.of(number);
        return new Overview(
                panel,
                panel.declarations().stream()
                        .map(one -> new Reviewed(
                                one,
                                declarations.of(one).unitName(),
                                panel.membersFor(one).size(),
                                candidates.lacking(panel, one)))
                        .toList(),
                panel.invitations().stream()
                        .map(one -> new Asked(experts.of(one.expert()), one))
                        .toList());
    }
}
