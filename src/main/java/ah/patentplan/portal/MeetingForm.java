package ah.patentplan.portal;

import ah.patentplan.access.Refusal;
import ah.patentplan.decision.AgendaItem;
import ah.patentplan.decision.Attendee;
import ah.patentplan.decision.Decision;
import ah.patentplan.decision.ItemDecision;
import ah.patentplan.decision.Meeting;
import ah.patentplan.decision.MeetingEntries;
import ah.patentplan.decision.Presence;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 会议登记页 – what the page shows and sends, as it was typed: so it can be shown again where it is refused.
 *
 * @param revision of the record that the page began from
 */
record MeetingForm(int revision, String heldOn, List<Person> people, List<Line> items) {

    /** A year's whole plan in one meeting; more than the page can hold. */
    static final int MOST_LINES = 5000;

    private static final int SPARE_LINES = 3;
    private static final Pattern WAN = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");

    MeetingForm {
        heldOn = typed(heldOn);
        people = sent(people);
        items = sent(items);
    }

    /**
     * 与会人员.
     *
     * @param recusedFrom numbers of declarations, anything between them
     */
    record Person(String name, String post, Presence presence, String recusedFrom) {

        Person {
            name = typed(name);
            post = typed(post);
            recusedFrom = typed(recusedFrom);
        }

        Attendee attendee() {
            List<String> numbers = BETWEEN.splitAsStream(recusedFrom)
                    .filter(number -> !number.isEmpty())
                    .distinct()
                    .toList();
            return new Attendee(name, post, presence, numbers);
        }
    }

    /**
     * 逐项登记.
     *
     * @param proposed 建议金额, 万元
     * @param amount 万元
     */
    record Line(String number, Decision decision, String proposed, String amount, String reason) {

        Line {
            number = typed(number);
            proposed = typed(proposed);
            amount = typed(amount);
            reason = typed(reason);
        }

        ItemDecision decided() {
            return new ItemDecision(number, decision, money("建议金额", proposed), money("金额", amount), reason);
        }

        private Money money(String field, String wan) {
            return wan.isEmpty() ? null : wan("申报 " + number + " 的" + field, wan);
        }

        /** In words, for the other clerk. */
        String sentence() {
            String decided = decision == null ? "未登记" : decision.title();
            return Stream.of(
                            decided,
                            proposed.isEmpty() ? "" : "建议" + proposed + "万元",
                            amount.isEmpty() ? "" : amount + "万元",
                            reason)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("，"));
        }
    }

    static MeetingForm of(Meeting meeting) {
        return new MeetingForm(
                meeting.revision(),
                meeting.heldOn() == null ? "" : meeting.heldOn().toString(),
                meeting.attendance().stream().map(MeetingForm::person).toList(),
                meeting.items().stream().map(MeetingForm::line).toList());
    }

    /** The people and some empty lines for further ones. */
    List<Person> peopleAndSpare() {
        Person nobody = new Person("", "", null, "");
        return Stream.concat(
                        people.stream().filter(person -> !person.equals(nobody)),
                        Stream.generate(() -> nobody).limit(SPARE_LINES))
                .toList();
    }

    Map<String, Line> linesByNumber() {
        return items.stream().collect(Collectors.toMap(Line::number, Function.identity(), (one, again) -> again));
    }

    /** As the record takes it; refused where something typed is no date or number. */
    MeetingEntries entries() {
        return new MeetingEntries(
                revision,
                day(),
                people.stream()
                        .map(Person::attendee)
                        .filter(person -> !person.name().isEmpty())
                        .toList(),
                items.stream().map(Line::decided).toList());
    }

    private LocalDate day() {
        try {
            return heldOn.isEmpty() ? null : LocalDate.parse(heldOn);
        } catch (DateTimeParseException noDate) {
            throw new Refusal("会议日期“%s”不是日期".formatted(heldOn));
        }
    }

    private static Person person(Attendee one) {
        return new Person(one.name(), one.post(), one.presence(), String.join("、", one.recusedFrom()));
    }

    private static Line line(AgendaItem item) {
        return new Line(item.number(), item.decision(), wan(item.proposed()), wan(item.amount()), item.reason());
    }

    /** An amount in 万元 as it was typed; refused where it is none. */
    static Money wan(String field, String typed) {
        if (!WAN.matcher(typed).matches()) {
            throw new Refusal("%s“%s”不是以万元计的金额".formatted(field, typed));
        }
        return Money.ofWan(new BigDecimal(typed));
    }

    private static String wan(Money money) {
        return money == null ? "" : money.wan().toPlainString();
    }

    /** Without the gaps that a page may leave. */
    private static <T> List<T> sent(List<T> lines) {
        return lines == null
                ? List.of()
                : lines.stream().filter(Objects::nonNull).toList();
    }

    private static String typed(String text) {
        return text == null ? "" : text.strip();
    }
}
