package ah.patentplan.programme;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 地区资料登记 – an administrator corrects what a region is in a year; each change on record with what was and why. */
@Component
public class RegionRegister {

    private final RegionFacts facts;
    private final Regions regions;
    private final Actors actors;
    private final Acts acts;

    RegionRegister(RegionFacts facts, Regions regions, Actors actors, Acts acts) {
        this.facts = facts;
        this.regions = regions;
        this.actors = actors;
        this.acts = acts;
    }

    /** Changes a region's facts for a reason; refused where nothing changes. */
    @Transactional
    public void change(int year, String region, boolean nationalKeyCity, boolean nationallyFunded, String reason) {
        actors.current().require(Role.ADMINISTRATOR);
        if (reason.isBlank()) {
            throw new Refusal("请填写变更理由");
        }
        RegionFact fact = facts.of(year, region);
        String before = described(fact);
        fact.become(nationalKeyCity, nationallyFunded);
        if (before.equals(described(fact))) {
            throw new Refusal("%s的%d年度资料没有变化".formatted(regions.nameOf(region), year));
        }
        acts.enter(
                "变更地区资料",
                year + " " + regions.nameOf(region),
                "原：%s；现：%s；理由：%s".formatted(before, described(fact), reason.strip()));
    }

    private static String described(RegionFact fact) {
        return "国家重点城市：%s，已获国家资金支持：%s".formatted(yes(fact.isNationalKeyCity()), yes(fact.isNationallyFunded()));
    }

    private static String yes(boolean fact) {
        return fact ? "是" : "否";
    }
}
