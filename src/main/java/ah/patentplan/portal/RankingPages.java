package ah.patentplan.portal;

import ah.patentplan.programme.Programmes;
import ah.patentplan.review.PanelRanking;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 评审排序 – how each panel has ranked its declarations. */
@Controller
class RankingPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PanelRanking rankings;
    private final Programmes programmes;

    RankingPages(PanelRanking rankings, Programmes programmes) {
        this.rankings = rankings;
        this.programmes = programmes;
    }

    @GetMapping("/staff/rankings")
    String list(Model model) {
        model.addAttribute(
                "panels",
                programmes.announced().stream()
                        .flatMap(programme -> rankings.panels(programme.year()).stream())
                        .toList());
        return "rankings";
    }

    @GetMapping("/staff/panels/{number}/ranking")
    String page(@PathVariable String number, Model model) {
        model.addAttribute("table", rankings.of(number));
        return "ranking";
    }

    @GetMapping("/staff/panels/{number}/ranking.xlsx")
    void file(@PathVariable String number, HttpServletResponse response) throws IOException {
        byte[] file = rankings.of(number).spreadsheet().file();
        Download.saved(response, number + "评审排序.xlsx", XLSX).write(file, 0, file.length);
    }
}
