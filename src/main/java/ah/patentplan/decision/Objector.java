package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.CreditCode;
import java.util.Map;
import java.util.Objects;

/**
 * 异议人 – who objects, by real name (实名). Known to the province only, and sealed in the database.
 *
 * @param unit empty where a person objects for itself
 * @param identity 身份证号 of a person, 统一社会信用代码 of a unit
 * @param email empty where the reply is read on the public page only
 */
public record Objector(String name, String unit, String identity, String phone, String email) {

    private static final int LONGEST = 100;
    private static final String[] WEIGHTS = "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2".split(" ");
    private static final String CHECK_DIGITS = "10X98765432";

    public Objector {
        name = kept("姓名", name);
        unit = kept("单位", unit);
        identity = kept("身份证号或统一社会信用代码", identity).toUpperCase();
        phone = kept("联系电话", phone);
        email = kept("电子邮箱", email);
    }

    /** 实名: refuses who does not say who objects; what came on paper may lack it, and is then refused as anonymous. */
    void requireRealName() {
        refuseIf(name.isEmpty(), "请填写“姓名”：异议须实名提出");
        refuseIf(identity.isEmpty(), "请填写“身份证号或统一社会信用代码”：异议须实名提出");
        refuseIf(!isPerson(identity) && !CreditCode.isValid(identity), "“身份证号或统一社会信用代码”不正确，请核对");
        refuseIf(CreditCode.isValid(identity) && !isPerson(identity) && unit.isEmpty(), "请填写“单位”：所填的是单位的统一社会信用代码");
        refuseIf(!phone.matches("[0-9+() -]{7,20}"), "“联系电话”不正确，请填写可以联系到您的电话号码");
        refuseIf(!email.isEmpty() && !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"), "“电子邮箱”格式不正确");
    }

    /** As it is sealed: the keys are those of personal rows. */
    Map<String, Object> sealed() {
        return Map.of(
                "contactName", name,
                "contactUnit", unit,
                "contactIdentity", identity,
                "contactPhone", phone,
                "contactEmail", email);
    }

    static Objector of(Map<String, Object> sealed) {
        return new Objector(
                Objects.toString(sealed.get("contactName"), ""),
                Objects.toString(sealed.get("contactUnit"), ""),
                Objects.toString(sealed.get("contactIdentity"), ""),
                Objects.toString(sealed.get("contactPhone"), ""),
                Objects.toString(sealed.get("contactEmail"), ""));
    }

    /** 公民身份号码: 18 characters with the check digit of GB 11643. */
    private static boolean isPerson(String identity) {
        if (!identity.matches("[1-9][0-9]{16}[0-9X]")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += Character.digit(identity.charAt(place), 10) * Integer.parseInt(WEIGHTS[place]);
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == identity.charAt(WEIGHTS.length);
    }

    /** Nobody is named where this is printed by mistake. */
    @Override
    public String toString() {
        return "异议人";
    }

    private static String kept(String field, String text) {
        String kept = text == null ? "" : text.strip();
        refuseIf(kept.length() > LONGEST, "“%s”不得超过%d字".formatted(field, LONGEST));
        refuseIf(kept.indexOf('\0') >= 0, "“%s”含有无法保存的字符".formatted(field));
        return kept;
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal(message);
        }
    }
}
