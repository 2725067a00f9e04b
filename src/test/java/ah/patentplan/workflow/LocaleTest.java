package ah.patentplan.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 界面语言 – the Chinese of the engine's four web apps, held against the English that ships. */
class LocaleTest {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Set<String> PROPER_WORDS = Set.of(
            "API BPMN CSV CTRL Camunda DI DMN EDE FNI ID JSON LDAP Optimize PI TU XML cockpit tasklist".split(" "));
    private static final Set<String> SAME_IN_BOTH =
            Set.of("", "<", "<=", ">", ">=", "ID", "ID*", "CSV", "JSON", "Optimize", "YYYY-MM-DDTHH:mm:ss");
    private static final Set<String> PLURAL_ENDING_OR_NOTHING = Set.of("s", "");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|%[ds]|href=\"[^\"]*\"");
    private static final Pattern SCRIPT = Pattern.compile("(?<=customScripts: \\[')[^']+");
    private static final Pattern MARKUP = Pattern.compile("<[a-z/][^>]*>|&[a-z]+;|(?i:yyyy-MM-ddTHH:mm:ss)");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void everyTextThatShipsIsTranslatedAndNoOther(String app) throws IOException {
        assertThat(texts(app, "zh-CN").keySet()).isEqualTo(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void noTextIsLeftEmptyOrInEnglish(String app) throws IOException {
        var english = texts(app, "en");
        var labels = new TreeMap<>(texts(app, "zh-CN"));
        labels.keySet().removeIf(key -> key.startsWith("/dateLocales/"));

        assertThat(labels).allSatisfy((key, text) -> {
            assertThat(text.isEmpty()).isEqualTo(PLURAL_ENDING_OR_NOTHING.contains(english.get(key)));
            assertThat(CHINESE.matcher(text).find()).isEqualTo(!SAME_IN_BOTH.contains(text));
            assertThat(englishWords(text)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void everyTextKeepsItsPlaceholders(String app) throws IOException {
        var english = texts(app, "en");

        assertThat(texts(app, "zh-CN"))
                .allSatisfy((key, text) -> assertThat(placeholders(text)).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void theAppSpeaksChineseUnlessAskedOtherwise(String app) throws IOException {
        assertThat(read(app + "/scripts/config.js")).contains("fallbackLocale: 'zh-CN'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void whatTheLanguageFileCannotReachIsTranslatedByAScriptThatExists(String app) throws IOException {
        var script =
                matches(SCRIPT, read(app + "/scripts/config.js")).iterator().next();

        assertThat(read(Path.of(app, script + ".js").normalize().toString())).contains("/watch.js';");
        assertThat(read("tasklist/scripts/watch.js")).contains("export function watch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void noAppMistakesTheCookieOfThePortalForItsOwn(String app) throws IOException {
        assertThat(read(app + "/scripts/config.js")).contains("csrfCookieName: 'CAMUNDA-XSRF-TOKEN'");
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        var texts = new TreeMap<String, String>();
        collect("", new ObjectMapper().readTree(read(app + "/locales/" + language + ".json")), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "/" + i, node.get(i), texts);
        }
    }

    private static Set<String> englishWords(String text) {
        var bare = MARKUP.matcher(PLACEHOLDER.matcher(text).replaceAll("")).replaceAll("");
        return matches(WORD, bare).stream()
                .filter(word -> !PROPER_WORDS.contains(word))
                .collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return matches(PLACEHOLDER, text);
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The file that a browser would get: of two with one name, the first on the class path. */
    private static String read(String file) throws IOException {
        try (var stream = LocaleTest.class.getResourceAsStream(APPS + file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(stream.readAllBytes(), UTF_8).replace("\uFEFF", "");
        }
    }
}
