package ah.patentplan.declaration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * 终止 – why a declaration ends before its course does, and the state up to which it came by itself; null until the end
 * that was announced has come.
 */
@Embeddable
record Ending(String endReason, @Enumerated(EnumType.STRING) DeclarationState endedFrom) {

    /** What was withdrawn may still be revoked: how far it came by itself, remains. */
    static Ending announced(String reason, Ending before) {
        return new Ending(reason, before == null ? null : before.endedFrom);
    }

    Ending from(DeclarationState state) {
        return endedFrom == null ? new Ending(endReason, state) : this;
    }
}
