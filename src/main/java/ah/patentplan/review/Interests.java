package ah.patentplan.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 利益关系申报库. */
public interface Interests extends Repository<InterestDeclaration, InterestDeclaration.Key> {

    InterestDeclaration save(InterestDeclaration declaration);

    /** Accounts of the experts who have declared for the year: nobody else is drawn or appointed. */
    @Query("select distinct d.key.expert from InterestDeclaration d where d.key.year = :year")
    Set<String> declaredIn(int year);

    /** 已申报年度. */
    interface Declared {

        String getExpert();

        Integer getYear();
    }

    /** Who has declared for which year, the latest year first. */
    @Query("""
            select distinct d.key.expert as expert, d.key.year as year from InterestDeclaration d
                order by d.key.year desc""")
    List<Declared> declared();

    /** What holds of each expert who has declared for the year. */
    @Query("""
            select d from InterestDeclaration d where d.key.year = :year and d.key.round = (select max(o.key.round)
                from InterestDeclaration o where o.key.expert = d.key.expert and o.key.year = d.key.year)""")
    List<InterestDeclaration> standing(int year);

    Optional<InterestDeclaration> findFirstByKeyExpertAndKeyYearOrderByKeyRoundDesc(String expert, int year);

    /** All of an expert, the latest first. */
    List<InterestDeclaration> findByKeyExpertOrderByKeyYearDescKeyRoundDesc(String expert);

    default Optional<InterestDeclaration> standing(String expert, int year) {
        return findFirstByKeyExpertAndKeyYearOrderByKeyRoundDesc(expert, year);
    }
}
