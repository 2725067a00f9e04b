package ah.patentplan.review;

/**
 * 利益关系填写 – as somebody typed or imported it; {@link EntryCheck} says what is wrong.
 *
 * @param kind title of the {@link RelationKind}
 * @param creditCode may be empty
 */
public record RelationEntry(String kind, String unitName, String creditCode, String note) {

    static final String KIND = "关系";
    static final String UNIT_NAME = "单位名称";
    static final String NOTE = "说明";

    public RelationEntry {
        kind = ExpertEntry.stripped(kind);
        unitName = ExpertEntry.stripped(unitName);
        creditCode = ExpertEntry.stripped(creditCode);
        note = ExpertEntry.stripped(note);
    }

    /** Whether the line of the form was left empty; the choice alone says nothing. */
    boolean isBlank() {
        return unitName.isEmpty() && creditCode.isEmpty() && note.isEmpty();
    }

    /** To be asked once it is checked. */
    Relation relation() {
        return new Relation(RelationKind.titled(kind).orElseThrow(), unitName, creditCode, note);
    }
}
