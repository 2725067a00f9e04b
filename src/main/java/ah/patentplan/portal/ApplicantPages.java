package ah.patentplan.portal;

import ah.patentplan.declaration.ApplicantKind;
import ah.patentplan.declaration.ApplicantRegister;
import ah.patentplan.declaration.Applicants;
import ah.patentplan.declaration.Listing;
import ah.patentplan.declaration.Listings;
import ah.patentplan.declaration.ParkType;
import ah.patentplan.programme.Regions;
import java.time.Clock;
import java.time.LocalDate;
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

/** 申报单位 – where an administrator registers the units that may declare. */
@Controller
@RequestMapping("/admin/applicants")
class ApplicantPages {

    private final Applicants applicants;
    private final ApplicantRegister register;
    private final Regions regions;
    private final Listings listings;
    private final Clock clock;

    ApplicantPages(Applicants applicants, ApplicantRegister register, Regions regions, Listings listings, Clock clock) {
        this.applicants = applicants;
        this.register = register;
        this.regions = regions;
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("applicants", applicants.findAllByOrderByRegionAscNameAsc());
        model.addAttribute(
                "listed",
                listings.standing(LocalDate.now(clock)).stream()
                        .map(Listing::unit)
                        .toList());
        model.addAttribute("kinds", ApplicantKind.values());
        model.addAttribute("parkTypes", ParkType.values());
        Map<String, String> names = new TreeMap<>();
        regions.findAllByOrderByCode().forEach(region -> names.put(region.code(), region.name()));
        model.addAttribute("regions", names);
        return "applicants";
    }

    @PostMapping
    String register(@RequestParam String creditCode, @ModelAttribute ApplicantRegister.Entry entry) {
        register.register(creditCode, entry);
        return "redirect:/admin/applicants";
    }

    @PostMapping("/{creditCode}")
    String change(
            @PathVariable String creditCode,
            @ModelAttribute ApplicantRegister.Entry entry,
            @RequestParam String reason) {
        register.change(creditCode, entry, reason);
        return "redirect:/admin/applicants";
    }
}
