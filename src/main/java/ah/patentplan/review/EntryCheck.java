package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.CreditCode;
import ah.patentplan.programme.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 专家登记核对 – what is wrong with an entry of the pool, field by field. */
@Component
public class EntryCheck {

    private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9]{2,32}");
    private static final Pattern LOAD = Pattern.compile("[1-9][0-9]{0,2}");
    private static final int LONGEST_PERSON = 30;
    private static final int LONGEST_UNIT = 100;
    private static final int LONGEST_FIELD = 20;
    private static final int MOST_FIELDS = 10;
    private static final int LONGEST_NOTE = 200;

    private final Regions regions;

    EntryCheck(Regions regions) {
        this.regions = regions;
    }

    Optional<Fault> account(String account) {
        return ACCOUNT.matcher(account).matches()
                ? Optional.empty()
                : Optional.of(new Fault("账号", "应为2至32个英文字母或数字：" + Fault.quoted(account)));
    }

    /** Code of each region by its name and by its code. */
    Map<String, String> regionCodes() {
        Map<String, String> codes = new HashMap<>();
        regions.findAllByOrderByCode().forEach(region -> {
            codes.put(region.code(), region.code());
            codes.put(region.name(), region.code());
        });
        return codes;
    }

    /** @param regionCodes as {@link #regionCodes} gives them */
    List<Fault> of(ExpertEntry entry, Map<String, String> regionCodes) {
        List<Fault> faults = new ArrayList<>();
        length(ExpertEntry.NAME, entry.name(), 1, LONGEST_PERSON).ifPresent(faults::add);
        length(ExpertEntry.UNIT_NAME, entry.unitName(), 1, LONGEST_UNIT).ifPresent(faults::add);
        code(entry.creditCode()).ifPresent(faults::add);
        if (!regionCodes.containsKey(entry.region())) {
            faults.add(new Fault(ExpertEntry.REGION, "应为我省设区市或省直管县（市）：" + Fault.quoted(entry.region())));
        }
        List<String> fields = entry.fieldList();
        if (fields.isEmpty() || fields.size() > MOST_FIELDS || fields.stream().anyMatch(EntryCheck::isTooLong)) {
            faults.add(new Fault(ExpertEntry.FIELDS, "应为1至%d个领域，以顿号分隔，每个不超过%d字".formatted(MOST_FIELDS, LONGEST_FIELD)));
        }
        if (!LOAD.matcher(entry.maxLoad()).matches()) {
            faults.add(new Fault(ExpertEntry.MAX_LOAD, "应为1至999的整数：" + Fault.quoted(entry.maxLoad())));
        }
        if (!entry.active().equals(ExpertEntry.YES) && !entry.active().equals(ExpertEntry.NO)) {
            faults.add(new Fault(ExpertEntry.ACTIVE, "应为“是”或“否”：" + Fault.quoted(entry.active())));
        }
        return faults;
    }

    List<Fault> of(RelationEntry entry) {
        List<Fault> faults = new ArrayList<>();
        if (RelationKind.titled(entry.kind()).isEmpty()) {
            faults.add(new Fault(
                    RelationEntry.KIND, "应为%s之一：%s".formatted(RelationKind.titles(), Fault.quoted(entry.kind()))));
        }
        length(RelationEntry.UNIT_NAME, entry.unitName(), 1, LONGEST_UNIT).ifPresent(faults::add);
        if (!entry.creditCode().isEmpty()) {
            code(entry.creditCode()).ifPresent(faults::add);
        }
        length(RelationEntry.NOTE, entry.note(), 0, LONGEST_NOTE).ifPresent(faults::add);
        return faults;
    }

    /** The entry with the code of its region; refused with the first fault. */
    ExpertEntry checked(ExpertEntry entry) {
        Map<String, String> codes = regionCodes();
        refuse(of(entry, codes));
        return entry.in(codes.get(entry.region()));
    }

    Relation checked(RelationEntry entry) {
        refuse(of(entry));
        return entry.relation();
    }

    private static void refuse(List<Fault> faults) {
        faults.stream().findFirst().ifPresent(fault -> {
            throw new Refusal(fault.sentence());
        });
    }

    private static Optional<Fault> code(String code) {
        return CreditCode.isValid(code)
                ? Optional.empty()
                : Optional.of(new Fault(ExpertEntry.CREDIT_CODE, "应为18位，且校验位正确：" + Fault.quoted(code)));
    }

    private static Optional<Fault> length(String field, String text, int shortest, int longest) {
        boolean fits = text.length() >= shortest && text.length() <= longest;
        return fits ? Optional.empty() : Optional.of(new Fault(field, "应为%d至%d字".formatted(shortest, longest)));
    }

    private static boolean isTooLong(String field) {
        return field.length() > LONGEST_FIELD;
    }
}
