package ah.patentplan.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** 关系类型 – what ties an expert to a unit where the expert does not work. */
public enum RelationKind {
    SIDE_POST("兼职"),
    ADVISER("顾问"),
    SHARES("持股"),
    RELATIVE("亲属"),
    TEACHING("师生"),
    COOPERATION("近三年合作"),
    OTHER("其他利益关系");

    private final String title;

    RelationKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Optional<RelationKind> titled(String title) {
        return Arrays.stream(values()).filter(kind -> kind.title.equals(title)).findFirst();
    }

    static String titles() {
        return Arrays.stream(values()).map(RelationKind::title).collect(Collectors.joining("、"));
    }
}
