package ah.patentplan.declaration;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Category;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 申报库 – every question about declarations asked for a person carries {@link Visibility}. */
public interface Declarations extends Repository<Declaration, String>, JpaSpecificationExecutor<Declaration> {

    Declaration save(Declaration declaration);

    Optional<Declaration> findByNumber(String number);

    List<Declaration> findByYearAndCategoryAndStateOrderByNumber(int year, Category category, DeclarationState state);

    List<Declaration> findByYearOrderByNumber(int year);

    List<Declaration> findByYearAndStateOrderByNumber(int year, DeclarationState state);

    List<Declaration> findByYearAndCategoryAndUnit(int year, Category category, String unit);

    /** What the regions have recommended in the category and year, in the order of the ranks, also what has ended since. */
    List<Declaration> findByYearAndCategoryAndRegionInAndCityRankNotNullOrderByCityRank(
            int year, Category category, Collection<String> regions);

    @Query(value = "select count(*) from declaration where year = :year and category = :category", nativeQuery = true)
    int countIn(int year, String category);

    /** 申报书所列单位, by name and credit code; either may be null. */
    interface DeclaringUnit {

        String getName();

        String getCreditCode();
    }

    /** All units that have declared in the category and year, alone, as lead or as partner, whatever became of it. */
    @Query(value = """
            select unit_name as "name", unit as "creditCode" from declaration
                where year = :year and category = :category and submitted_at is not null
            union
            select partner ->> 'partnerName', partner ->> 'partnerCreditCode'
                from declaration, jsonb_array_elements(case jsonb_typeof(answers -> 'partners')
                    when 'array' then answers -> 'partners' else '[]' end) partner
                where year = :year and category = :category and submitted_at is not null""", nativeQuery = true)
    List<DeclaringUnit> declaringIn(int year, String category);

    /** Lets nobody else change the declaration until the transaction ends; to be called before it is read. */
    @Query(value = "select number from declaration where number = :number for update", nativeQuery = true)
    Optional<String> hold(String number);

    /** Answers 1, or 0 where the account had it before. */
    @Modifying
    @Query(
            value =
                    "insert into declaration_reader (number, account) values (:number, :account) on conflict do nothing",
            nativeQuery = true)
    int grantReading(String number, String account);

    @Modifying
    @Query(value = "delete from declaration_reader where number = :number", nativeQuery = true)
    void withdrawReading(String number);

    @Modifying
    @Query(value = "delete from declaration_reader where number = :number and account = :account", nativeQuery = true)
    void withdrawReading(String number, String account);

    /**
     * The number that a business key names: of the declaration itself, or that a change of the contract (…-B02),
     * investigation (…-F01) or objection (…-Y01) is about.
     */
    static String numberIn(String businessKey) {
        return businessKey.replaceFirst("-[BFY]\\d+$", "");
    }

    /** For the house itself: jobs and boxes of the process, not for a person's question. */
    default Declaration of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("没有编号为 " + number + " 的申报"));
    }

    /** The declaration as this person may see it; one it may not see does not exist for it. */
    default Declaration of(String number, Actor actor) {
        return findOne(Visibility.to(actor, number)).orElseThrow(() -> new Refusal("没有编号为 " + number + " 的申报，或您无权查看"));
    }

    /** Whether the declaration exists for this person. */
    default boolean mayRead(String number, Actor actor) {
        return exists(Visibility.to(actor, number));
    }

    /** All that this person may see, newest number first. */
    default List<Declaration> visibleTo(Actor actor) {
        return findAll(Visibility.to(actor), Sort.by("number").descending());
    }
}
