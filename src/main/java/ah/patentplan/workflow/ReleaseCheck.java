package ah.patentplan.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 发布检查 – what would break the system if a release were deployed, file by file and all at once. */
final class ReleaseCheck {

    private final Map<String, byte[]> own;
    private final Program program;

    /** @param own what the program itself brings, by file name */
    ReleaseCheck(Map<String, byte[]> own) {
        this.own = own;
        ReleaseModels models = ReleaseModels.read(own, new ArrayList<>());
        this.program = new Program(models, models.decisions(), models.messages());
    }

    /**
     * 程序自带 – what the classes of this program know.
     *
     * @param decisions the values of each variable that a gateway may compare
     * @param messages that are sent
     */
    record Program(ReleaseModels models, Map<String, Set<String>> decisions, Set<String> messages) {}

    /** @param files of the full release by name */
    List<Flaw> flaws(Map<String, byte[]> files) {
        List<Flaw> flaws = new ArrayList<>();
        ReleaseModels release = ReleaseModels.read(files, flaws);
        release.diagrams()
                .forEach((name, model) ->
                        DiagramCheck.of(new Inspected<>(name + ".bpmn", model, flaws), release, program));
        release.tables().forEach((name, model) -> {
            if (isChanged(name + ".dmn", files)) {
                TableCheck.of(
                        new Inspected<>(name + ".dmn", model, flaws),
                        Optional.ofNullable(program.models().tables().get(name)));
            }
        });
        release.forms()
                .forEach((name, form) -> FormFileCheck.of(
                        name, form, Optional.ofNullable(program.models().forms().get(name)), flaws));
        return flaws;
    }

    /** Thousands of cells need not be read again that are as the program brought them. */
    private boolean isChanged(String file, Map<String, byte[]> files) {
        return !Arrays.equals(files.get(file), own.get(file));
    }
}
