package ah.patentplan.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** 失信名单 – why and how long a unit cannot apply. */
@Entity
public class Listing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String unit;
    private String ground;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String listedBy;

    protected Listing() {}

    /** @param lastDay null where the listing has no end */
    public Listing(String unit, String ground, LocalDate firstDay, LocalDate lastDay, String listedBy) {
        this.unit = unit;
        this.ground = ground;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.listedBy = listedBy;
    }

    /** 移出 of a listing without an end: the day is the last. */
    public void endOn(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public Long id() {
        return id;
    }

    /** Credit code of the unit. */
    public String unit() {
        return unit;
    }

    public String ground() {
        return ground;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day on which the unit cannot apply; null where the listing has no end. */
    public LocalDate lastDay() {
        return lastDay;
    }
}
