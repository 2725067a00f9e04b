package ah.patentplan.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** 地区 – a city of Anhui or a county under direct provincial administration (GB/T 2260). */
@Entity
public class Region {

    @Id
    private String code;

    private String name;
    private boolean city;
    private String quotaCity;

    protected Region() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** 设区市, or a county under direct administration. */
    public boolean isCity() {
        return city;
    }

    /** The city under whose quota the region counts; a city counts under its own. */
    public String quotaCity() {
        return quotaCity;
    }
}
