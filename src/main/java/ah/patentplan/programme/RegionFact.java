package ah.patentplan.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** 地区资料 – what a region is in the national programme in one year. */
@Entity
@IdClass(RegionFact.Key.class)
public class RegionFact {

    @Id
    private int year;

    @Id
    private String region;

    private boolean nationalKeyCity;
    private boolean nationallyFunded;

    protected RegionFact() {}

    public int year() {
        return year;
    }

    /** Six-digit code. */
    public String region() {
        return region;
    }

    /** 国家知识产权运营服务体系建设重点城市. */
    public boolean isNationalKeyCity() {
        return nationalKeyCity;
    }

    /** 已获得国家知识产权运营服务体系建设资金支持. */
    public boolean isNationallyFunded() {
        return nationallyFunded;
    }

    void become(boolean nationalKeyCity, boolean nationallyFunded) {
        this.nationalKeyCity = nationalKeyCity;
        this.nationallyFunded = nationallyFunded;
    }

    /** 主键. */
    record Key(int year, String region) implements Serializable {
        Key() {
            this(0, null);
        }
    }
}
