package ah.patentplan.performance;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/**
 * 实施中的项目 – who reads, guides and answers for one. The bureau of its city guides it; in the first category, where
 * the city itself applies, the province does.
 */
@Component
public class GuidedProjects {

    private final Declarations declarations;
    private final Actors actors;

    GuidedProjects(Declarations declarations, Actors actors) {
        this.declarations = declarations;
        this.actors = actors;
    }

    /** The project, for its unit, its city, the province and control; it does not exist for the others. */
    public Declaration read(String number) {
        Actor actor = actors.current();
        Declaration declaration = declarations.of(number, actor);
        if (!isOwn(declaration)) {
            actor.require(Role.CITY_BUREAU, Role.PROVINCE_OFFICE, Role.SUPERVISOR, Role.AUDITOR);
        }
        return declaration;
    }

    public boolean isOwn(Declaration declaration) {
        return declaration.isOf(actors.current());
    }

    /** Whether the actor guides this project; never the unit itself. */
    public boolean isGuide(Declaration declaration) {
        if (isOwn(declaration)) {
            return false;
        }
        Actor actor = actors.current();
        return declaration.category().isReviewedByCity()
                ? actor.is(Role.CITY_BUREAU)
                        && actor.region().filter(declaration.region()::equals).isPresent()
                : actor.is(Role.PROVINCE_OFFICE);
    }

    /** Whether it is approved and not yet evaluated. */
    public boolean isRunning(Declaration declaration) {
        return EnumSet.of(DeclarationState.APPROVED, DeclarationState.CONTRACTED)
                .contains(declaration.state());
    }

    /** A running project that the actor guides. */
    public Declaration guided(String number) {
        Declaration declaration = read(number);
        if (!isGuide(declaration)) {
            throw new Refusal("申报 %s 不由您指导".formatted(number));
        }
        return running(declaration);
    }

    /** A running project of the actor's own unit; a second act on it waits until the first is done. */
    public Declaration own(String number) {
        declarations.hold(number);
        Declaration declaration = read(number);
        if (!isOwn(declaration)) {
            throw new Refusal("申报 %s 的此事项只由申报单位办理".formatted(number));
        }
        return running(declaration);
    }

    private Declaration running(Declaration declaration) {
        if (!isRunning(declaration)) {
            throw new Refusal("申报 %s 目前为“%s”，不在实施期"
                    .formatted(declaration.number(), declaration.state().title()));
        }
        return declaration;
    }
}
