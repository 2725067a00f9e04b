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

    /** Code of the city under which it counts for quotas: its own, or that of the city around a county [policy]. */
    public String quotaCity() {
        return quotaCity;
    }

    /** Whether it is a 设区市; a county under direct provincial administration is none. */
    public boolean isCity() {
        return city;
    }
}
