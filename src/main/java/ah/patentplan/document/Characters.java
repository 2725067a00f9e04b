package ah.patentplan.document;

/** 用字 – what a character must be to be set as it is entered, whatever the fonts hold, and how a refused one is named. */
final class Characters {

    private Characters() {}

    /**
     * Whether the character stands for itself on a line from left to right: no mark upon another, no sign of direction, of
     * joining or of control, none that everybody may draw in their own way.
     */
    static boolean standsAlone(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !runsToTheLeft(codePoint);
        };
    }

    private static boolean runsToTheLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** “𠮷”（U+20BB7）; what cannot be seen is named by its code alone. */
    static String named(int codePoint) {
        String code = "（U+%04X）".formatted(codePoint);
        return standsAlone(codePoint) ? "“" + Character.toString(codePoint) + "”" + code : "字符" + code;
    }
}
