package ah.patentplan.workflow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 版本缺陷 – what in a release would break the running system.
 *
 * @param file of the release
 * @param element label and id of what is wrong within it, empty where it is the file
 * @param reason in Chinese
 */
record Flaw(String file, String element, String reason) {

    /** All of them, a line each, as Modeler and the pages show it. */
    static String lines(List<Flaw> flaws) {
        return IntStream.range(0, flaws.size())
                .mapToObj(index -> (index + 1) + ". " + flaws.get(index).line())
                .collect(Collectors.joining("\n", "未部署，有" + flaws.size() + "处须修改：\n", ""));
    }

    private String line() {
        return file + (element.isEmpty() ? "" : "，" + element) + "：" + reason;
    }
}
