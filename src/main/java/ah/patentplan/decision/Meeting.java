package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 局长办公会 – one meeting, its record and the declarations that it decides. */
@Entity
public class Meeting {

    @Id
    private String number;

    private int year;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private int revision;
    private LocalDate heldOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attendee> attendance = List.of();

    private String recordedBy;
    private String frozenBy;

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<AgendaItem> items = new ArrayList<>();

    protected Meeting() {}

    /** @param members of the meeting before, whose presence is to be recorded anew */
    Meeting(String number, int year, Collection<Attendee> members) {
        this.number = number;
        this.year = year;
        this.state = MeetingState.PREPARED;
        this.attendance = members.stream().map(Attendee::anew).toList();
    }

    void add(AgendaItem item) {
        items.add(item);
    }

    /** Takes over what was recorded so far; refused once the record is handed on, and where somebody else saved meanwhile. */
    void record(MeetingEntries entries) {
        if (state != MeetingState.PREPARED) {
            throw new Refusal("会议 %s 的纪要%s，不能修改".formatted(number, state.title()));
        }
        if (entries.revision() != revision) {
            throw new Refusal("会议 %s 的登记刚由他人保存过，请核对后再保存".formatted(number));
        }
        revision++;
        heldOn = entries.heldOn();
        attendance = List.copyOf(entries.attendance());
        Map<String, AgendaItem> agenda =
                items.stream().collect(Collectors.toMap(AgendaItem::number, Function.identity()));
        for (ItemDecision decision : entries.decisions()) {
            AgendaItem item = agenda.get(decision.number());
            if (item == null) {
                throw new Refusal("申报 " + decision.number() + " 不在会议 " + number + " 的议程上");
            }
            // a page opened before an item was taken off still sends its decision
            if (!item.isTakenOff()) {
                item.decide(decision);
            }
        }
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

    /** Counts the savings: a page sends back the one it started from. */
    public int revision() {
        return revision;
    }

    /** Null until recorded. */
    public LocalDate heldOn() {
        return heldOn;
    }

    /** Members and guests; before the meeting is recorded, those of the one before. */
    public List<Attendee> attendance() {
        return attendance;
    }

    String recordedBy() {
        return recordedBy;
    }

    /** In the order of the agenda. */
    public List<AgendaItem> items() {
        return List.copyOf(items);
    }

    /** The items that are decided: all that were not taken off. */
    public List<AgendaItem> agenda() {
        return items.stream().filter(item -> !item.isTakenOff()).toList();
    }

    /** How many of these have been carried out, or will not be any more. */
    public long carriedOut() {
        return agenda().stream().filter(AgendaItem::isCarriedOut).count();
    }

    /** What the record approves in the category. */
    Money approvedIn(Category category) {
        return items.stream()
                .filter(item -> item.declaration().category() == category)
                .map(AgendaItem::amount)
                .filter(Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
    }
}
