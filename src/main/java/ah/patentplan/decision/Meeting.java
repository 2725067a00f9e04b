package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 局长办公会 – one meeting, its record and the declarations that it decides. */
@Entity
public class Meeting {

    @Id
    private String number;

    private int year;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private LocalDate heldOn;
    private String attendance;
    private String recordedBy;
    private String frozenBy;

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<AgendaItem> items = new ArrayList<>();

    protected Meeting() {}

    Meeting(String number, int year) {
        this.number = number;
        this.year = year;
        this.state = MeetingState.PREPARED;
    }

    void add(AgendaItem item) {
        items.add(item);
    }

    /** Takes over what was recorded so far; refused once the record is handed on. */
    void record(LocalDate heldOn, String attendance, List<ItemDecision> decisions) {
        if (state != MeetingState.PREPARED) {
            throw new Refusal("会议 %s 的纪要%s，不能修改".formatted(number, state.title()));
        }
        this.heldOn = heldOn;
        this.attendance = attendance;
        // a page opened before an item was taken off still sends its decision
        decisions.stream()
                .filter(decision -> !item(decision.number()).isTakenOff())
                .forEach(decision -> item(decision.number()).decide(decision));
    }

    void recorded(String by) {
        become(MeetingState.RECORDED);
        recordedBy = by;
    }

    void freeze(String by) {
        if (by.equals(recordedBy)) {
            throw new Refusal("会议纪要须由登记人以外的人员核定");
        }
        become(MeetingState.FROZEN);
        frozenBy = by;
    }

    void sendBack() {
        become(MeetingState.PREPARED);
    }

    private void become(MeetingState next) {
        if (!state.mayBecome(next)) {
            throw new Refusal("会议 %s 目前为“%s”，不能变为“%s”".formatted(number, state.title(), next.title()));
        }
        state = next;
    }

    /** {@code 2022-M01}. */
    public String number() {
        return number;
    }

    public int year() {
        return year;
    }

    public MeetingState state() {
        return state;
    }

    /** Null until recorded. */
    public LocalDate heldOn() {
        return heldOn;
    }

    /** 出席人员, null until recorded. */
    public String attendance() {
        return attendance;
    }

    /** In the order of the agenda. */
    public List<AgendaItem> items() {
        return List.copyOf(items);
    }

    AgendaItem item(String declaration) {
        return items.stream()
                .filter(item -> item.number().equals(declaration))
                .findFirst()
                .orElseThrow(() -> new Refusal("申报 " + declaration + " 不在会议 " + number + " 的议程上"));
    }
}
