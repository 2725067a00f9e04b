package ah.patentplan.notification;

import ah.patentplan.programme.Programme;
import java.util.List;
import java.util.Map;

/**
 * 公文内容 – all that an official document says, fixed when it is issued.
 *
 * @param office 发文机关
 * @param contacts 附注: who answers questions
 * @param copies 抄送机关, empty where there is none
 * @param addressee 主送机关, empty where there is none
 * @param rows of its table, each by the names that the print template uses
 */
public record Content(
        String office,
        String contacts,
        String copies,
        String addressee,
        List<String> paragraphs,
        List<Map<String, String>> rows) {

    /** A first line that ends with a colon and stands apart names the addressee; every other line that says something is a paragraph. */
    static Content of(Programme programme, String copies, String body, List<Map<String, String>> rows) {
        List<String> lines = body.lines().map(String::strip).toList();
        boolean addressed =
                lines.size() > 1 && lines.get(0).endsWith("：") && lines.get(1).isEmpty();
        String addressee = addressed ? lines.get(0) : "";
        List<String> paragraphs = lines.stream()
                .skip(addressed ? 1 : 0)
                .filter(line -> !line.isEmpty())
                .toList();
        return new Content(programme.office(), programme.contacts(), copies, addressee, paragraphs, rows);
    }
}
