package ah.patentplan.document;

import java.util.Collection;
import java.util.Set;

/** 保管者 – whoever refers to documents of the store; what no keeper keeps is left over and may be discarded. */
public interface Keeper {

    /** Those of the documents (SHA-256 in hex) that this keeper still needs. */
    Set<String> keeps(Collection<String> documents);
}
