package ah.patentplan.notification;

import ah.patentplan.programme.Programme;
import java.util.ArrayList;
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

    /** A first line that ends with a colon names the addressee; every other line that is not blank is a paragraph. */
    static Content of(Programme programme, String copies, String body, List<Map<String, String>> rows) {
        List<String> lines = new ArrayList<>(
                body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        boolean addressed = !lines.isEmpty() && lines.get(0).endsWith("：");
        String addressee = addressed ? lines.remove(0) : "";
        return new Content(programme.office(), programme.contacts(), copies, addressee, List.copyOf(lines), rows);
    }
}
