package ah.patentplan.portal;

import ah.patentplan.funding.RecoveryRegister;
import ah.patentplan.funding.RecoveryRegister.Choice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 资金收回 – all recoveries with what is received, owed and overdue, to read and to export. */
@Controller
class RecoveryPages {

    private final RecoveryRegister register;

    RecoveryPages(RecoveryRegister register) {
        this.register = register;
    }

    @GetMapping("/staff/recoveries")
    String list(@RequestParam(defaultValue = "ALL") Choice choice, Model model) {
        model.addAttribute("lines", register.lines(choice));
        model.addAttribute("choice", choice);
        model.addAttribute("choices", Choice.values());
        return "recoveries";
    }

    @GetMapping("/staff/recoveries.xlsx")
    void export(@RequestParam(defaultValue = "ALL") Choice choice, HttpServletResponse response) throws IOException {
        byte[] file = register.spreadsheet(choice).file();
        Download.spreadsheet(response, "资金收回台账.xlsx").write(file);
    }
}
