package ah.patentplan.declaration;

/** 收取期 – when the unit may add or remove files of one kind; a kind without a period is taken while its project runs. */
public interface MaterialPeriod {

    MaterialKind kind();

    /** @param number of the declaration */
    boolean isOpen(String number);
}
