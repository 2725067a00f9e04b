package ah.patentplan.document;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * 申报材料 – what is bound into one file.
 *
 * @param title the document's title, without control characters
 * @param created the date written into the file: the same dossier gives the same bytes
 * @param parts in the order in which they are bound
 */
public record Dossier(String title, ZonedDateTime created, List<Part> parts) {}
