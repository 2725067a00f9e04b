package ah.patentplan.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * 版本内容 – the files of a release, read.
 *
 * @param files all names, also of what cannot be read
 * @param diagrams by the id that is their name, like tables and forms
 */
record ReleaseModels(
        Set<String> files,
        Map<String, BpmnModelInstance> diagrams,
        Map<String, DmnModelInstance> tables,
        Map<String, JsonNode> forms) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("([a-zA-Z][a-zA-Z0-9_-]*)\\.(bpmn|dmn|form)");
    private static final Pattern WORD = Pattern.compile("\\$\\{'([a-zA-Z]+)'}");

    /** @param flaws takes what cannot be read */
    static ReleaseModels read(Map<String, byte[]> files, List<Flaw> flaws) {
        ReleaseModels release = new ReleaseModels(files.keySet(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        new TreeMap<>(files).forEach((file, content) -> {
            Matcher name = NAME.matcher(file);
            if (!name.matches()) {
                flaws.add(new Flaw(file, "", refusalOf(file)));
                return;
            }
            try {
                release.add(name.group(1), name.group(2), content);
            } catch (RuntimeException | JsonProcessingException broken) {
                flaws.add(new Flaw(file, "", "文件损坏，无法读取：" + causeOf(broken)));
            }
        });
        return release;
    }

    private void add(String id, String kind, byte[] content) throws JsonProcessingException {
        switch (kind) {
            case "bpmn" -> diagrams.put(id, Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
            case "dmn" -> tables.put(id, Dmn.readModelFromStream(new ByteArrayInputStream(content)));
            default -> forms.put(id, JSON.readTree(new String(content, StandardCharsets.UTF_8)));
        }
    }

    private static String refusalOf(String file) {
        return file.toLowerCase().contains("cmmn")
                ? "本系统不用 CMMN"
                : "只能部署流程图（.bpmn）、决策表（.dmn）和表单（.form），文件名为其标识，只用英文字母、数字、连字符和下划线";
    }

    private static String causeOf(Exception broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** The names of the messages that the diagrams wait for. */
    Set<String> messages() {
        Set<String> messages = new HashSet<>();
        diagrams.values()
                .forEach(diagram -> diagram.getModelElementsByType(Message.class)
                        .forEach(message -> messages.add(message.getName())));
        return messages;
    }

    /** What each variable of a gateway may hold: what boxes write and what calls hand in. */
    Map<String, Set<String>> decisions() {
        Map<String, Set<String>> decisions = new HashMap<>();
        diagrams.values().forEach(diagram -> {
            diagram.getModelElementsByType(Task.class)
                    .forEach(box -> Boxes.decisions(box.getId())
                            .forEach((variable, values) -> decisions
                                    .computeIfAbsent(variable, unseen -> new HashSet<>())
                                    .addAll(values)));
            diagram.getModelElementsByType(CamundaIn.class)
                    .forEach(in -> word(in).ifPresent(word -> decisions
                            .computeIfAbsent(in.getCamundaTarget(), unseen -> new HashSet<>())
                            .add(word)));
        });
        return decisions;
    }

    private static Optional<String> word(CamundaIn in) {
        return Optional.ofNullable(in.getCamundaSourceExpression())
                .map(WORD::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }
}
