package ah.patentplan.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** 另一进程 – binds a form in a virtual machine of its own, whose hashes fall otherwise. */
class BinderProcess {

    private BinderProcess() {}

    static Process start(Path form, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BinderProcess.class.getName(),
                        form.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) {
        Bound.of(Path.of(arguments[1]), part(Path.of(arguments[0])));
    }

    static Part part(Path form) {
        Mark mark = new Mark("PP1:2022-UO-0001:ABCD", List.of("2022-UO-0001"));
        return Part.of("申报书", Source.of(form)).marked(mark);
    }
}
