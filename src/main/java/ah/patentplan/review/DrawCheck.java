package ah.patentplan.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** 抽取复算 – recomputes a draw from its record alone (a JSON file), on the command line: no database, no server. */
class DrawCheck {

    public static void main(String[] arguments) throws IOException {
        PrintStream answer = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> contradictions = check(Path.of(arguments[0]));
        contradictions.forEach(answer::println);
        answer.println(contradictions.isEmpty() ? "复算一致：抽取结果由记录的名单和双方录入唯一确定。" : "复算不一致。");
        System.exit(contradictions.isEmpty() ? 0 : 1);
    }

    static List<String> check(Path file) throws IOException {
        return JsonMapper.builder()
                .build()
                .readValue(file.toFile(), DrawRecord.class)
                .contradictions();
    }
}
