package ah.patentplan.workflow;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 探问 – where a curious expert would look. */
final class Prying {

    private Prying() {}

    static Stream<String> experts() {
        return IntStream.rangeClosed(1, 7).mapToObj(n -> "expert" + n);
    }

    /** Queries of the engine that could tell of the case, each with its count. */
    static List<String> queries(String number, String instance) {
        return Stream.of(
                        "/task%s?processInstanceBusinessKey=" + number,
                        "/task%s?processInstanceBusinessKey=" + number + "&assigneeLike=%%25",
                        "/task%s?processInstanceId=" + instance,
                        "/history/task%s?processInstanceBusinessKey=" + number,
                        "/history/task%s?processInstanceId=" + instance + "&finished=true",
                        "/execution%s?processInstanceId=" + instance,
                        "/process-instance%s?businessKey=" + number,
                        "/history/process-instance%s?processInstanceBusinessKey=" + number,
                        "/history/activity-instance%s?processInstanceId=" + instance,
                        "/history/variable-instance%s?processInstanceId=" + instance,
                        "/history/detail%s?processInstanceId=" + instance,
                        "/variable-instance%s?processInstanceIdIn=" + instance)
                .flatMap(query -> Stream.of(query.formatted(""), query.formatted("/count")))
                .toList();
    }

    /** Addresses of the portal that lead to a declaration. */
    static List<String> pages(String number) {
        return List.of(
                "/scoring/" + number,
                "/api/scoring/" + number,
                "/declarations/" + number,
                "/declarations/" + number + "/dossier.pdf",
                "/declarations/" + number + "/dossier-1.pdf",
                "/declarations/" + number + "/preview.pdf",
                "/api/declarations/" + number + "/materials");
    }

    /** Pages that an expert may open who scores both declarations. */
    static List<String> ownPages(String one, String other) {
        return List.of(
                "/staff",
                "/scoring",
                "/scoring/" + one,
                "/scoring/" + other,
                "/api/scoring/" + one,
                "/api/scoring/" + other,
                "/declarations/" + one,
                "/staff/declarations");
    }

    /** Pages about the panel of the declaration. */
    static List<String> panelPages(String number) {
        String panel = "/staff/panels/" + number.replaceFirst("\\d{4}$", "P01");
        return List.of(
                "/staff/rankings",
                "/staff/panels",
                panel + "/ranking",
                panel + "/ranking.xlsx",
                panel + "/draw.pdf",
                panel + "/draw.json");
    }
}
