package ah.patentplan.notification;

import java.util.Set;

/**
 * 事项 – what a letter or document is about.
 *
 * @param year the programme's year
 * @param number of the declaration, meeting or payment order
 * @param readers groups whose members may read the official document
 * @param copies 抄送机关, empty where there is none
 */
public record Matter(int year, String number, Set<String> readers, String copies) {}
