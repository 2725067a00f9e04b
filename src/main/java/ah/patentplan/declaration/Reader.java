package ah.patentplan.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** 获准阅读者 – an account, an expert's, that was given one declaration to read. */
@Entity
@Table(name = "declaration_reader")
@IdClass(Reader.Key.class)
class Reader {

    @Id
    private String number;

    @Id
    private String account;

    /** 主键. */
    record Key(String number, String account) implements Serializable {
        Key() {
            this(null, null);
        }
    }
}
