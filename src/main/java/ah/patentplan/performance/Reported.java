package ah.patentplan.performance;

import java.util.List;
import java.util.Map;

/**
 * 报送内容 – what a unit reports in one round.
 *
 * @param actuals figure by indicator, null or missing where none was given
 * @param evidence by indicator; under the empty one what proves no target in particular
 * @param asked the targets as they were asked, not judged yet
 */
record Reported(
        Map<String, Object> actuals, Map<String, List<Evidence>> evidence, List<TargetResult> asked, String note) {}
