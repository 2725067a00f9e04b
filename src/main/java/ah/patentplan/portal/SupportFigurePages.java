package ah.patentplan.portal;

import ah.patentplan.programme.Programmes;
import ah.patentplan.support.SupportFigures;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 市级支持统计 – what the cities gave, year by year, to read and to export; a city sees its own. */
@Controller
@RequestMapping("/staff/support")
class SupportFigurePages {

    private final SupportFigures figures;
    private final Programmes programmes;

    SupportFigurePages(SupportFigures figures, Programmes programmes) {
        this.figures = figures;
        this.programmes = programmes;
    }

    /** 一个年度的支持. */
    record Year(int year, String title, List<SupportFigures.Sum> sums, List<SupportFigures.Line> lines) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "years",
                programmes.announced().stream()
                        .map(one -> year(one.year(), one.title()))
                        .toList());
        return "supportFigures";
    }

    private Year year(int year, String title) {
        List<SupportFigures.Line> lines = figures.lines(year);
        return new Year(year, title, figures.sums(lines), lines);
    }

    @GetMapping("/{year:\\d{4}}.xlsx")
    void export(@PathVariable int year, HttpServletResponse response) throws IOException {
        byte[] file = figures.spreadsheet(year);
        Download.spreadsheet(response, "市级支持+" + year + ".xlsx").write(file);
    }
}
