package ah.patentplan.portal;

import ah.patentplan.programme.RegionFacts;
import ah.patentplan.programme.RegionRegister;
import ah.patentplan.programme.Regions;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 地区资料 – where an administrator sees and corrects what each region is in the national programme. */
@Controller
@RequestMapping("/admin/regions")
class RegionPages {

    private final RegionFacts facts;
    private final RegionRegister register;
    private final Regions regions;

    RegionPages(RegionFacts facts, RegionRegister register, Regions regions) {
        this.facts = facts;
        this.register = register;
        this.regions = regions;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("facts", facts.findAllByOrderByYearDescRegionAsc());
        Map<String, String> names = new TreeMap<>();
        regions.findAllByOrderByCode().forEach(region -> names.put(region.code(), region.name()));
        model.addAttribute("regions", names);
        return "regions";
    }

    @PostMapping
    String change(
            @RequestParam int year,
            @RequestParam String region,
            @RequestParam boolean nationalKeyCity,
            @RequestParam boolean nationallyFunded,
            @RequestParam String reason) {
        register.change(year, region, nationalKeyCity, nationallyFunded, reason);
        return "redirect:/admin/regions";
    }
}
