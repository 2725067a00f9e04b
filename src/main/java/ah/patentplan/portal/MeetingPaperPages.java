package ah.patentplan.portal;

import ah.patentplan.decision.MeetingPapers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 会议材料 – the papers of a meeting as files. */
@Controller
@RequestMapping("/staff/meetings")
class MeetingPaperPages {

    private final MeetingPapers papers;

    MeetingPaperPages(MeetingPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/{number}/papers.pdf")
    @ResponseBody
    byte[] pdf(@PathVariable String number, HttpServletResponse response) {
        byte[] pages = papers.pdf(number);
        Download.announce(response, "局长办公会材料+" + number + ".pdf");
        return pages;
    }

    @GetMapping("/{number}/papers.xlsx")
    void xlsx(@PathVariable String number, HttpServletResponse response) throws IOException {
        byte[] workbook = papers.xlsx(number);
        Download.spreadsheet(response, "局长办公会材料+" + number + ".xlsx").write(workbook);
    }
}
