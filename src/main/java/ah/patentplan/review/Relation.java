package ah.patentplan.review;

/**
 * 利益关系 – a tie between an expert and a unit.
 *
 * @param creditCode empty where it is not known, or the unit has none
 * @param note what more there is to say, empty where nothing
 */
public record Relation(RelationKind kind, String unitName, String creditCode, String note) {

    public Relation {
        unitName = unitName == null ? "" : unitName.strip();
        creditCode = creditCode == null ? "" : creditCode.strip();
        note = note == null ? "" : note.strip();
    }

    Unit unit() {
        return new Unit(unitName, creditCode);
    }

    /** In one line, 顾问：某公司（91340100DEM000005F）. */
    public String shown() {
        return kind.title() + "：" + unitName + (creditCode.isEmpty() ? "" : "（" + creditCode + "）");
    }
}
