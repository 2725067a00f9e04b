package ah.patentplan.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** 申报材料 – one uploaded file of a declaration; its bytes are in the document store. */
@Entity
public class Material {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private MaterialKind kind;

    private String fileName;
    private String sha256;
    private String pagesSha256;
    private String indicator;
    private long size;
    private int pages;
    private String uploadedBy;
    private Instant uploadedAt;
    private Instant handedInAt;

    protected Material() {}

    Material(String number, MaterialKind kind, String fileName, String sha256) {
        this.number = number;
        this.kind = kind;
        this.fileName = fileName;
        this.sha256 = sha256;
    }

    /** Makes it the evidence of one condition, named by its indicator; null for evidence in general. */
    void proves(String indicator) {
        this.indicator = indicator;
    }

    /** The pages that were made of it, which are bound in its place; null where it is bound itself. */
    void bindsAs(String pagesSha256) {
        this.pagesSha256 = pagesSha256;
    }

    void measured(long size, int pages) {
        this.size = size;
        this.pages = pages;
    }

    void uploaded(String by, Instant at) {
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    /** 随报告报送: from now on it stands as it is. */
    void handIn(Instant at) {
        handedInAt = at;
    }

    boolean isHandedIn() {
        return handedInAt != null;
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public MaterialKind kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    public String sha256() {
        return sha256;
    }

    /** The PDF to bind: of a picture the page made of it, else the file itself. */
    public String pagesSha256() {
        return pagesSha256 == null ? sha256 : pagesSha256;
    }

    /** Indicator of the condition that it is evidence for; null where it is for none in particular. */
    public String indicator() {
        return indicator;
    }

    public long size() {
        return size;
    }

    public int pages() {
        return pages;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
