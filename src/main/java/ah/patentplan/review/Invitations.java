package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 邀请情况 – whom a panel has asked; each time that it is formed anew, an attempt of its own begins. */
@Embeddable
class Invitations {

    @OneToMany(mappedBy = "panel", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Invitation> invitations = new ArrayList<>();

    private int attempt;

    protected Invitations() {}

    void beginAttempt() {
        attempt++;
    }

    void send(Panel panel, String expert, Instant at, Instant due) {
        invitations.add(new Invitation(panel, attempt, expert, at, due));
    }

    /** Of the present attempt, in the order in which they were sent. */
    List<Invitation> present() {
        return invitations.stream().filter(one -> one.isOf(attempt)).toList();
    }

    /** Those that wait for an answer. */
    List<Invitation> open() {
        return present().stream()
                .filter(one -> one.state() == InvitationState.INVITED)
                .toList();
    }

    Invitation last() {
        return invitations.get(invitations.size() - 1);
    }

    boolean wereSentTo(String expert) {
        return present().stream().anyMatch(one -> one.expert().equals(expert));
    }

    /** When the expert answered; empty where it did not. */
    Optional<Instant> answeredAt(String expert) {
        return present().stream()
                .filter(one -> one.expert().equals(expert) && one.answeredAt() != null)
                .map(Invitation::answeredAt)
                .findFirst();
    }

    /** Ends the open ones; answers whose they were. */
    List<String> expire() {
        List<Invitation> silent = open();
        silent.forEach(Invitation::expire);
        return silent.stream().map(Invitation::expert).toList();
    }

    boolean areOpenFor(String expert) {
        return open().stream().anyMatch(one -> one.expert().equals(expert));
    }

    /** The expert's own; refused where there is none. */
    Invitation of(String expert, String panel) {
        return present().stream()
                .filter(one -> one.expert().equals(expert))
                .findFirst()
                .orElseThrow(() -> new Refusal("您没有收到专家组 %s 的邀请".formatted(panel)));
    }

    boolean wereDeclinedBy(String expert) {
        return invitations.stream()
                .anyMatch(one -> one.expert().equals(expert) && one.state() == InvitationState.DECLINED);
    }

    /** 专家自报回避, at this attempt or an earlier one. */
    List<Recusal> declaredRecusals() {
        return invitations.stream().flatMap(one -> one.recusals().stream()).toList();
    }
}
