package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Category;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 专家组库. */
public interface Panels extends Repository<Panel, String> {

    Panel save(Panel panel);

    Optional<Panel> findByNumber(String number);

    int countByYearAndCategory(int year, Category category);

    List<Panel> findByYearOrderByNumber(int year);

    @Query("select d.panel from PanelDeclaration d where d.number = :declaration")
    Optional<Panel> findReviewing(String declaration);

    /** Numbers of all declarations that have a panel. */
    @Query("select d.number from PanelDeclaration d where d.panel.year = :year and d.panel.category = :category")
    List<String> reviewedIn(int year, Category category);

    default Panel of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("没有编号为 " + number + " 的专家组"));
    }

    /** The panel that reviews the declaration. */
    default Panel reviewing(String declaration) {
        return findReviewing(declaration).orElseThrow(() -> new Refusal("申报 " + declaration + " 尚未组建专家组"));
    }
}
