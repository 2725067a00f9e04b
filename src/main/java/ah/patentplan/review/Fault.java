package ah.patentplan.review;

/**
 * 填写错误.
 *
 * @param field its title
 * @param problem what is wrong with it, to be read after the title
 */
record Fault(String field, String problem) {

    private static final int QUOTED = 40;

    String sentence() {
        return "“" + field + "”" + problem;
    }

    /** As much of what was entered as fits into a sentence. */
    static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "……";
    }
}
