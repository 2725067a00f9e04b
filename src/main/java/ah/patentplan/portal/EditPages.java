package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.declaration.Correction;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.programme.CityDates;
import ah.patentplan.programme.Guides;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.Regions;
import ah.patentplan.workflow.CorrectionTable;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 填写页面 – where a declaration is filled in, and corrected where a reviewer named what. */
@Controller
class EditPages {

    private final Declarations declarations;
    private final CorrectionTable corrections;
    private final Programmes programmes;
    private final Guides guides;
    private final CityDates cityDates;
    private final Regions regions;
    private final Actors actors;
    private final Clock clock;

    EditPages(
            Declarations declarations,
            CorrectionTable corrections,
            Programmes programmes,
            Guides guides,
            CityDates cityDates,
            Regions regions,
            Actors actors,
            Clock clock) {
        this.declarations = declarations;
        this.corrections = corrections;
        this.programmes = programmes;
        this.guides = guides;
        this.cityDates = cityDates;
        this.regions = regions;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping("/declarations/{number}/edit")
    String edit(@PathVariable String number, Model model) {
        Declaration declaration = declarations.of(number, actors.current());
        if (!declaration.isOf(actors.current()) || !declaration.state().isOpenForApplicant()) {
            return "redirect:/declarations/" + number;
        }
        model.addAttribute("declaration", declaration);
        model.addAttribute("deadline", programmes.of(declaration.year()).deadline());
        model.addAttribute("guide", guides.of(declaration.year(), declaration.category()));
        model.addAttribute("kinds", kinds());
        if (declaration.category().isReviewedByCity()) {
            model.addAttribute("regionName", regions.nameOf(declaration.region()));
            cityDates
                    .of(declaration.year(), declaration.region())
                    .ifPresent(date -> model.addAttribute("cityDate", date));
        }
        if (declaration.state() == DeclarationState.RETURNED) {
            List<CorrectionTable.Round> rounds = corrections.of(number);
            correct(rounds.get(rounds.size() - 1), model);
        }
        return "edit";
    }

    /** What was not named is no longer taken; what the province asked for is due on its own day. */
    private void correct(CorrectionTable.Round round, Model model) {
        Correction correction = round.correction();
        model.addAttribute("round", round);
        model.addAttribute("kinds", kinds().stream().filter(correction::isNamed).toList());
        if (correction.isByProvince()) {
            Instant due =
                    correction.dueOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            model.addAttribute("deadline", due);
        }
    }

    private static List<MaterialKind> kinds() {
        return Arrays.stream(MaterialKind.values())
                .filter(MaterialKind::isPartOfDeclaration)
                .toList();
    }
}
