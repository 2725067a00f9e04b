package ah.patentplan.portal;

import ah.patentplan.review.DeskItem;
import ah.patentplan.review.ScoreDraft;
import ah.patentplan.review.ScoringDesk;
import ah.patentplan.workflow.ScoringCases;
import ah.patentplan.workflow.TaskView;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 评分接口 – what the page calls on which an expert fills in a score sheet. */
@RestController
@RequestMapping("/api/scoring/{number}")
class ScoringCalls {

    private final ScoringDesk desk;
    private final ScoringCases cases;

    ScoringCalls(ScoringDesk desk, ScoringCases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    /** 评分表 – the form with what stands on it: the draft, else the sheet that is to be given anew. */
    record Start(@JsonRawValue String schema, Map<String, Object> data, int revision) {}

    /** 修改 – all answers, and the revision that the page started from. */
    record Change(int revision, Map<String, Object> answers) {
        Change {
            Objects.requireNonNull(answers);
        }
    }

    /** 已保存. */
    record Saved(int revision, Instant savedAt) {}

    /** 已提交 – with the number of the next sheet to fill in, null where there is none. */
    record Submitted(String next) {}

    @GetMapping
    Start start(@PathVariable String number) {
        desk.of(number);
        TaskView sheet = cases.sheet(number);
        Optional<ScoreDraft> draft = desk.draft(number);
        Map<String, Object> data = new HashMap<>(sheet.data());
        draft.ifPresent(kept -> data.putAll(kept.answers()));
        return new Start(sheet.schema(), data, draft.map(ScoreDraft::revision).orElse(0));
    }

    @PutMapping
    Saved save(@PathVariable String number, @RequestBody Change change) {
        ScoreDraft draft = desk.save(number, change.answers(), change.revision());
        return new Saved(draft.revision(), draft.savedAt());
    }

    @PostMapping
    Submitted submit(@PathVariable String number, @RequestBody Map<String, Object> answers) {
        desk.of(number);
        List<DeskItem> items = desk.items();
        cases.submit(number, answers);
        return new Submitted(next(items, number));
    }

    /** The first open one after the number, from the beginning again at the end. */
    private static String next(List<DeskItem> items, String number) {
        List<String> all =
                items.stream().map(item -> item.declaration().number()).toList();
        int place = all.indexOf(number);
        return IntStream.range(1, items.size())
                .mapToObj(step -> items.get((place + step) % items.size()))
                .filter(DeskItem::isOpen)
                .map(item -> item.declaration().number())
                .findFirst()
                .orElse(null);
    }
}
