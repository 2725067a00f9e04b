package ah.patentplan.portal;

import ah.patentplan.programme.Regions;
import ah.patentplan.review.ExpertDirectory;
import ah.patentplan.review.ExpertEntry;
import ah.patentplan.review.ExpertExport;
import ah.patentplan.review.ExpertRegister;
import ah.patentplan.review.RelationEntry;
import ah.patentplan.review.RelationKind;
import ah.patentplan.workflow.ExpertLogins;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 专家库 – where the office keeps the experts, and supervisor and auditor read what is kept. */
@Controller
@RequestMapping("/staff/experts")
class ExpertPages {

    private final ExpertDirectory directory;
    private final ExpertRegister register;
    private final ExpertExport export;
    private final ExpertLogins logins;
    private final Regions regions;

    ExpertPages(
            ExpertDirectory directory,
            ExpertRegister register,
            ExpertExport export,
            ExpertLogins logins,
            Regions regions) {
        this.directory = directory;
        this.register = register;
        this.export = export;
        this.logins = logins;
        this.regions = regions;
    }

    @GetMapping
    String list(@ModelAttribute("search") ExpertDirectory.Search search, Model model) {
        model.addAttribute("lines", directory.find(search));
        model.addAttribute("logins", logins.accounts());
        model.addAttribute("regions", regionNames());
        return "experts";
    }

    @PostMapping
    String register(@RequestParam String account, @ModelAttribute ExpertEntry entry) {
        register.register(account, entry);
        return "redirect:/staff/experts/" + account.strip();
    }

    @GetMapping("/pool.xlsx")
    void export(HttpServletResponse response) throws IOException {
        Download.spreadsheet(response, "专家库.xlsx").write(export.file());
    }

    @GetMapping("/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        Download.spreadsheet(response, "专家库导入模板.xlsx").write(export.template());
    }

    @GetMapping("/{account}")
    String show(@PathVariable String account, Model model) {
        model.addAttribute("entry", directory.of(account));
        model.addAttribute("login", logins.accounts().contains(account));
        model.addAttribute("regions", regionNames());
        model.addAttribute("kinds", RelationKind.values());
        return "expert";
    }

    @PostMapping("/{account}")
    String change(@PathVariable String account, @ModelAttribute ExpertEntry entry, @RequestParam String reason) {
        register.change(account, entry, reason);
        return "redirect:/staff/experts/" + account;
    }

    @PostMapping("/{account}/relations")
    String relate(@PathVariable String account, @ModelAttribute RelationEntry entry) {
        register.relate(account, entry);
        return "redirect:/staff/experts/" + account;
    }

    @PostMapping("/{account}/relations/{id}")
    String unrelate(@PathVariable String account, @PathVariable long id, @RequestParam String reason) {
        register.unrelate(account, id, reason);
        return "redirect:/staff/experts/" + account;
    }

    private Map<String, String> regionNames() {
        Map<String, String> names = new TreeMap<>();
        regions.findAllByOrderByCode().forEach(region -> names.put(region.code(), region.name()));
        return names;
    }
}
