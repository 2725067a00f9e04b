package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.declaration.Correction;
import ah.patentplan.declaration.Corrections;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Drafts;
import ah.patentplan.declaration.Verdict;
import ah.patentplan.workflow.Cases;
import ah.patentplan.workflow.DraftCheck;
import ah.patentplan.workflow.Problem;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 草稿接口 – what the page calls on which a declaration is filled in. */
@RestController
@RequestMapping("/api/declarations/{number}")
class DraftCalls {

    private final Declarations declarations;
    private final Corrections corrections;
    private final Drafts drafts;
    private final DraftCheck check;
    private final Cases cases;
    private final Actors actors;
    private final Clock clock;

    DraftCalls(
            Declarations declarations,
            Corrections corrections,
            Drafts drafts,
            DraftCheck check,
            Cases cases,
            Actors actors,
            Clock clock) {
        this.declarations = declarations;
        this.corrections = corrections;
        this.drafts = drafts;
        this.check = check;
        this.cases = cases;
        this.actors = actors;
        this.clock = clock;
    }

    /** 申报书 – the form, what it shows, the ids of sections that a correction leaves closed, what the server thinks of it. */
    record Start(
            @JsonRawValue String schema,
            Map<String, Object> data,
            int revision,
            List<String> closed,
            List<Judged> verdicts,
            List<Problem> problems,
            List<String> questions) {}

    /** 判定 – a verdict with its outcome in Chinese. */
    record Judged(@JsonUnwrapped Verdict verdict, String verdictTitle) {

        static List<Judged> all(List<Verdict> verdicts) {
            return verdicts.stream()
                    .map(verdict -> new Judged(verdict, verdict.verdict()))
                    .toList();
        }
    }

    /** 修改 – all answers, and the revision that the page started from. */
    record Change(int revision, Map<String, Object> answers) {
        Change {
            Objects.requireNonNull(answers);
        }
    }

    /** 已保存. */
    record Saved(
            int revision, Instant savedAt, List<Judged> verdicts, List<Problem> problems, List<String> questions) {}

    /** 提交 – with 补正说明 when the declaration was returned. */
    record Submission(String correctionNote) {
        Submission {
            correctionNote = Objects.requireNonNullElse(correctionNote, "");
        }
    }

    @GetMapping("/form")
    Start start(@PathVariable String number) {
        Declaration declaration = declarations.of(number, actors.current());
        DraftCheck.Findings findings = check.of(number);
        Map<String, Object> data = new HashMap<>(declaration.answers());
        // the labels of the form name the year
        data.put("year", declaration.year());
        return new Start(
                cases.formOf(number),
                data,
                declaration.revision(),
                corrections.open(number).map(Correction::closed).orElse(List.of()),
                Judged.all(findings.verdicts()),
                findings.problems(),
                findings.questions());
    }

    @PutMapping
    Saved save(@PathVariable String number, @RequestBody Change change) {
        Declaration saved = drafts.save(number, change.answers(), change.revision());
        DraftCheck.Findings findings = check.of(number);
        return new Saved(
                saved.revision(),
                clock.instant(),
                Judged.all(findings.verdicts()),
                findings.problems(),
                findings.questions());
    }

    @PostMapping("/submit")
    void submit(@PathVariable String number, @RequestBody Submission submission) {
        cases.submit(number, submission.correctionNote());
    }
}
