package ah.patentplan.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 引擎用语 – paper says what the pages of Cockpit say. */
class EngineWordsTest {

    private static final Path PAGES = Path.of("src/main/web/src/cockpit");
    private static final Pattern WORD = Pattern.compile("(\\w+): '([^']+)'");

    @ParameterizedTest
    @CsvSource({
        "states,words.ts,STATES",
        "kinds,model.ts,TYPES",
        "operations,caseOperations.ts,OPERATIONS",
        "entities,caseOperations.ts,ENTITIES",
        "properties,caseOperations.ts,PROPERTIES"
    })
    void paperHasTheWordsOfThePages(String list, String file, String name) throws IOException {
        Map<String, Map<String, String>> words = new YAMLMapper()
                .readerForMapOf(Map.class)
                .readValue(Path.of("src/main/resources/cockpit/words.yaml").toFile());
        assertThat(words.get(list)).isEqualTo(said(file, name)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0毫秒",
        "999,999毫秒",
        "1000,1秒",
        "61000,1分1秒",
        "3600000,1小时",
        "3661000,1小时1分",
        "86399999,23小时59分",
        "86400000,1天",
        "266400000,3天2小时"
    })
    void aTimeIsWrittenInItsTwoLargestUnits(long milliseconds, String written) {
        assertThat(EngineWords.duration(milliseconds)).isEqualTo(written);
    }

    @Test
    void aWordThatIsNotOursStaysTheEngines() {
        assertThat(EngineWords.operation("Unheard")).isEqualTo("Unheard");
        assertThat(EngineWords.property(null)).isEmpty();
        assertThat(EngineWords.duration(null)).isEmpty();
    }

    private static Map<String, String> said(String file, String name) throws IOException {
        String list =
                Files.readString(PAGES.resolve(file)).replaceAll("(?s).*const " + name + ": [^{]*\\{(.*?)};.*", "$1");
        Map<String, String> said = new LinkedHashMap<>();
        Matcher word = WORD.matcher(list);
        while (word.find()) {
            said.put(word.group(1), word.group(2));
        }
        return said;
    }
}
