package ah.patentplan.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** 建模核心 – Camunda Modeler's own editing core in a page of a real browser; it writes what Modeler would save. */
final class ModelerCore implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("src/main/web/node_modules");
    private static final List<String> EDITORS = List.of(
            "camunda-bpmn-js/dist/camunda-platform-modeler.production.min.js",
            "camunda-dmn-js/dist/camunda-platform-modeler.production.min.js",
            "@bpmn-io/form-js/dist/form-editor.umd.js");
    private static final Path FUNCTIONS = Path.of("src/test/resources/ah/patentplan/walk/modelerCore.js");

    private final Page page;

    ModelerCore(Browser browser) {
        page = browser.newPage();
        page.setContent("<!doctype html><div id='canvas' style='width: 2000px; height: 1200px'></div>");
        Stream.concat(EDITORS.stream().map(LIBRARIES::resolve), Stream.of(FUNCTIONS))
                .forEach(script -> page.addScriptTag(new Page.AddScriptTagOptions().setPath(script)));
    }

    /** Calls a function of {@code modelerCore.js}; answers the file as it is saved. */
    String saved(String function, Object... arguments) {
        return (String) page.evaluate("([name, given]) => core[name](...given)", List.of(function, List.of(arguments)));
    }

    @Override
    public void close() {
        page.close();
    }
}
