package ah.patentplan.declaration;

/** 统一社会信用代码 – check of the 18 characters and the check digit, GB 32100. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** Whether length, characters and check digit are right. */
    public static boolean isValid(String code) {
        if (code == null || code.length() != LENGTH || code.chars().anyMatch(sign -> ALPHABET.indexOf(sign) < 0)) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < LENGTH - 1; place++) {
            sum += ALPHABET.indexOf(code.charAt(place)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return ALPHABET.charAt(check) == code.charAt(LENGTH - 1);
    }
}
