package ah.patentplan.workflow;

import ah.patentplan.programme.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** 通知 – what the notice asks for, as this test holds it, and the rules of the tables that answer to it. */
final class Notice {

    private Notice() {}

    /** 规则所在 – a rule with the category whose table it stands in. */
    record Placed(String process, RuleTable.Rule rule) {

        BigDecimal threshold() {
            return new BigDecimal(rule.condition().substring(">= ".length()));
        }

        /** The next smaller figure that a form of that unit takes. */
        BigDecimal below() {
            String step = switch (rule.output("unit")) {
                case "万元", "亿元" -> "0.0001";
                case "%" -> "0.01";
                default -> "1";
            };
            return threshold().subtract(new BigDecimal(step));
        }

        boolean hasFigure() {
            return rule.condition().startsWith(">= ");
        }

        @Override
        public String toString() {
            return String.join(" ", process, rule.variant(), rule.indicator(), rule.condition());
        }
    }

    /** The lines of a file of the notice's figures, without its head. */
    static List<String[]> lines(String file) {
        try (InputStream lines = Notice.class.getResourceAsStream(file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param kind {@code checkEligibility} or {@code computeTargets} */
    static Stream<Placed> rules(String kind) {
        return Arrays.stream(Category.values())
                .map(Category::process)
                .flatMap(
                        process -> table(kind + "-" + process).rules().stream().map(rule -> new Placed(process, rule)));
    }

    static RuleTable table(String key) {
        try {
            return RuleTable.read(Files.readAllBytes(Path.of("bpmn", key + ".dmn")), key);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
