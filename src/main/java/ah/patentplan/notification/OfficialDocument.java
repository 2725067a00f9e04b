package ah.patentplan.notification;

import ah.patentplan.document.FileName;
import ah.patentplan.programme.Programme;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 公文 – one document as it was issued; it stands as it is, and its PDF is added once. */
@Entity
public class OfficialDocument {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Form form;

    private String series;
    private int year;
    private int number;
    private String kind;
    private String title;
    private String about;

    @JdbcTypeCode(SqlTypes.JSON)
    private Content content;

    private String[] readers;
    private Instant issuedAt;

    protected OfficialDocument() {}

    OfficialDocument(Form form, Programme programme, Matter matter, Instant issuedAt) {
        this.form = form;
        this.series = form.series(programme);
        this.about = matter.number();
        this.readers = matter.readers().stream().sorted().toArray(String[]::new);
        this.issuedAt = issuedAt;
        this.year = issuedOn().getYear();
    }

    void say(Wording wording, Content content) {
        this.kind = wording.kind();
        this.title = wording.title();
        this.content = content;
    }

    void number(int number) {
        this.number = number;
    }

    public Long id() {
        return id;
    }

    Form form() {
        return form;
    }

    String series() {
        return series;
    }

    int year() {
        return year;
    }

    /** 发文字号, 皖市监专函〔2022〕12号. */
    public String reference() {
        return "%s〔%d〕%d号".formatted(series, year, number);
    }

    /** 文种, 受理通知. */
    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** Number of the declaration, meeting or payment order that it is about. */
    public String about() {
        return about;
    }

    public Content content() {
        return content;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** 成文日期, whose year is that of the number. */
    public LocalDate issuedOn() {
        return LocalDate.ofInstant(issuedAt, ZONE);
    }

    /** Name of its PDF: 发文字号+文种. */
    public String fileName() {
        return FileName.of(reference() + "+" + kind + ".pdf");
    }
}
