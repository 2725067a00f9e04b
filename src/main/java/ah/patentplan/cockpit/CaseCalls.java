package ah.patentplan.cockpit;

import ah.patentplan.document.FileName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 项目查询接口 – what the search page of Cockpit asks; it only reads. */
@RestController
@RequestMapping("/cockpit")
class CaseCalls {

    private static final int LARGEST_PAGE = 500;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CaseSearch search;
    private final CaseChoices choices;
    private final CaseExport export;
    private final Clock clock;

    CaseCalls(CaseSearch search, CaseChoices choices, CaseExport export, Clock clock) {
        this.search = search;
        this.choices = choices;
        this.export = export;
        this.clock = clock;
    }

    /** 查询结果 – a page of the cases and how many there are in all. */
    record Found(List<FoundCase> rows, long total) {}

    @GetMapping("/cases")
    Found cases(
            CaseCriteria asked,
            CaseSearch.Order order,
            @RequestParam(defaultValue = "0") int first,
            @RequestParam(defaultValue = "50") int size) {
        return new Found(
                search.page(asked, order, Math.max(first, 0), Math.min(Math.max(size, 1), LARGEST_PAGE)),
                search.count(asked));
    }

    @GetMapping("/cases/choices")
    CaseChoices.All choices() {
        return choices.all();
    }

    @GetMapping("/cases/tallies")
    List<CaseSearch.Tally> tallies() {
        return search.tallies();
    }

    @GetMapping("/cases.xlsx")
    void workbook(CaseCriteria asked, CaseSearch.Order order, HttpServletResponse response) throws IOException {
        export.enter(asked);
        response.setContentType(WORKBOOK);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named("项目查询 " + LocalDate.now(clock) + ".xlsx"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(asked, order, response.getOutputStream());
    }

    private static String named(String fileName) {
        return ContentDisposition.attachment()
                .filename(FileName.of(fileName), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
