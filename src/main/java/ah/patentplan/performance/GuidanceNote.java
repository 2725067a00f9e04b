package ah.patentplan.performance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** 指导记录 – what who guides the project saw, advised or asked for. */
@Entity
public class GuidanceNote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private GuidanceKind kind;

    private String text;
    private LocalDate visitedOn;
    private String writtenBy;
    private Instant writtenAt;

    protected GuidanceNote() {}

    /** @param visitedOn null for what is no visit */
    GuidanceNote(String number, GuidanceKind kind, String text, LocalDate visitedOn) {
        this.number = number;
        this.kind = kind;
        this.text = text;
        this.visitedOn = visitedOn;
    }

    void signed(String by, Instant at) {
        writtenBy = by;
        writtenAt = at;
    }

    public GuidanceKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public LocalDate visitedOn() {
        return visitedOn;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
